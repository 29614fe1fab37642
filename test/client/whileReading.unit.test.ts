import { afterEach, expect, it } from "vitest";
import { hear, readAgain } from "../../client/platform/live/whileReading.ts";
import { queries } from "../../client/platform/queries.ts";

afterEach(() => queries.clear());

/** A reading whose answers are given by hand. */
function reading(kind: string) {
  const answers: ((answer: string[]) => void)[] = [];
  const queryFn = () => new Promise<string[]>((resolve) => answers.push(resolve));
  return { options: { queryKey: [kind], queryFn, staleTime: Infinity }, answers };
}
const add = (told: string) => hear("offers", (key) => queries.setQueryData<string[]>(key, (held) => held && [...held, told]));

it("[SYNC-2] what is heard while a list is read for the first time stands in it, though the answer is of before", async () => {
  const { options, answers } = reading("offers");
  const read = queries.fetchQuery(options);
  add("lapsed");
  answers[0]?.(["made"]);
  await read;
  expect(queries.getQueryData(["offers"])).toEqual(["made", "lapsed"]);
  add("again");
  expect(queries.getQueryData(["offers"])).toEqual(["made", "lapsed", "again"]);
});

it("[SYNC-2] what is heard while a list is read again stands in it once, and in no later answer", async () => {
  queries.setQueryData(["offers"], ["made"]);
  const { options, answers } = reading("offers");
  const read = queries.fetchQuery({ ...options, staleTime: 0 });
  add("lapsed");
  expect(queries.getQueryData(["offers"])).toEqual(["made", "lapsed"]);
  answers[0]?.(["made"]);
  await read;
  expect(queries.getQueryData(["offers"])).toEqual(["made", "lapsed"]);
  const later = queries.fetchQuery({ ...options, staleTime: 0 });
  answers[1]?.(["lapsed and more"]);
  await later;
  expect(queries.getQueryData(["offers"])).toEqual(["lapsed and more"]);
});

it("[SYNC-7] a list that is to be read again while it is read for the first time is read once more", async () => {
  const { options, answers } = reading("tasks");
  const read = queries.fetchQuery(options);
  readAgain(["tasks"]);
  answers[0]?.(["of before"]);
  await read;
  expect(queries.getQueryState(["tasks"])?.isInvalidated).toBe(true);
});
