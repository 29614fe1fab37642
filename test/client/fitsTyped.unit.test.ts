import { expect, it } from "vitest";
import { fitsTyped } from "../../client/ui/forms/fitsTyped.ts";

const people = [
  { id: "1", text: "José Álvarez", aside: "Ticketing" },
  { id: "2", text: "Ｌin Xiao", aside: "Refunds, Ticketing" },
  { id: "3", text: "赵伟", aside: "票务部" },
];

it("[UI-1] a choice is found by any of its words, in whatever case, accents or width they are typed", () => {
  const found = (typed: string) => people.filter((one) => fitsTyped(one, typed)).map(({ id }) => id);
  expect(found("jose")).toEqual(["1"]);
  expect(found("  ALV jos ")).toEqual(["1"]);
  expect(found("lin")).toEqual(["2"]);
  expect(found("ticketing x")).toEqual(["2"]);
  expect(found("赵")).toEqual(["3"]);
  expect(found("票务")).toEqual(["3"]);
  expect(found("")).toEqual(["1", "2", "3"]);
  expect(found("nobody")).toEqual([]);
});
