import { afterAll, beforeAll, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import { usualCapacity } from "../../shared/routing/capacity.ts";
import type { DepartmentId } from "../../shared/contract/ids.ts";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { endProduct, startProduct, type Product } from "../support/builtProduct.ts";
import { acceptAtOnce, databaseOf, openOffer } from "../transfers/given/acceptAtOnce.ts";
import { historyOf, mailsThatWait } from "./given/mailsGiven.ts";
import { routingModel } from "./given/routingModel.ts";
import { newScratch } from "../support/scratchFolder.ts";
import { apiFor, ask, connectVisitor, startWorld, type World } from "../support/world.ts";
import { until } from "../support/until.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const steps = Number(process.env.STEPS ?? 32);

let world: World;
let other: Product;
let settings: Record<string, string>;
let down = false;
const scratch = newScratch();
const open: Socket[] = [];
beforeAll(async () => {
  world = await startWorld();
  const [port, mail] = [await freePort(0), await freePort(0)];
  settings = {
    MONGODB_URI: world.uri,
    SECRET: "the secret of the tests, long enough",
    DATA_DIR: scratch.folder,
    PORT: String(port),
    MAIL_LISTEN_PORT: String(mail),
  };
  other = await startProduct(settings);
});
afterAll(async () => {
  for (const socket of open) socket.close();
  await endProduct(other, "SIGKILL");
  if (!down) await world.stop();
  await scratch.remove();
});

/** The same dice for the same seed (a linear congruential generator). */
function diceOf(start: number) {
  let state = start;
  return (sides: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % sides;
}

const plan = {
  mode: "push" as const,
  strategy: "leastBusy" as const,
  skillFallbackMinutes: 0,
  languageFallbackMinutes: 0,
  skillTags: [],
  pushOutsideHours: true,
  returnChatsMinutes: 1440,
};

it(`[RTE-6] [RTE-3] [RTE-5] two processes, one of them killed and back, give random arrivals to people who come and go: never too much to anybody, nothing waits while somebody able is free, the order is kept (seed ${seed})`, async () => {
  const roll = diceOf(seed);
  const { priya, zhao, lin, marco } = world.people;
  const departmentId = world.departments.ticketing as DepartmentId;
  const model = routingModel([lin.id, marco.id]);
  let arrivals = 0;
  let up = true;
  const address = () => (up && roll(2) ? other.address : world.url);
  const setLimit = async (chat: number) => {
    const capacity = { ...usualCapacity, limits: { ...usualCapacity.limits, chat } };
    await zhao.api.routing.changePlan({ ...plan, departmentId, capacity });
    model.limit(chat);
  };
  const rows = async () => (await priya.api.conversations.list({ limit: 100 })).items.filter(({ status }) => status === "open");
  const arrive = async (at = address()) => {
    const key = `two-routers-${++arrivals}`;
    const visitor = await connectVisitor(at);
    open.push(visitor);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key, text: "Is my flight on time?" });
  };
  const comeOrGo = async () => {
    const person = roll(2) ? lin : marco;
    const there = model.toggle(person.id);
    await apiFor(address(), person.token).routing.setMine({ state: there ? "available" : "busy" });
  };
  const resolve = async () => {
    const held = (await rows()).filter(({ assigneeId }) => assigneeId !== null);
    const one = held[roll(Math.max(1, held.length))];
    if (one) await apiFor(address(), priya.token).conversations.setStatus({ id: one.id, status: "resolved" });
  };
  /** What waits by its clock, in the order in which it is to be given. */
  const queue = async () => {
    const { items } = await priya.api.routing.entries({ departmentId });
    return items.filter(({ claim }) => claim.because === "clock").map(({ conversationId }) => conversationId as string);
  };
  const settled = async () => model.settled(await rows());
  /** In the middle of what it is asked, and back while the first one goes on alone. */
  const kill = async () => {
    const asked = [arrive(other.address), arrive(other.address)].map((one) => one.catch(() => undefined));
    up = false;
    await endProduct(other, "SIGKILL");
    await Promise.all(asked);
    return startProduct(settings).then((again) => ((other = again), (up = true)));
  };

  await setLimit(2);
  let back: Promise<unknown> = Promise.resolve();
  for (let step = 0; step < steps; step++) {
    if (step === Math.floor(steps / 2)) back = kill();
    const die = roll(10);
    await (die < 5 ? arrive() : die < 7 ? comeOrGo() : resolve());
    if (step % 4 !== 3) continue;
    await until(settled, { seconds: 60 });
    model.keepsOrder(await queue());
    if (roll(2)) await setLimit(1 + roll(3));
  }
  await back;
  await until(settled, { seconds: 60 });
  expect(arrivals).toBeGreaterThan(0);
}, 180_000);

it("[RTE-6] [MSG-3] what is given to somebody in one go, while others write in it and take some, is given once; no number is missing", async () => {
  const { priya, zhao, lin, marco } = world.people;
  const departmentId = world.departments.ticketing as DepartmentId;
  const [first, second] = [apiFor(world.url, priya.token), apiFor(other.address, priya.token)];
  await zhao.api.routing.changePlan({ ...plan, mode: "manual", departmentId, capacity: usualCapacity });
  for (const { api } of [lin, marco]) await api.routing.setMine({ state: "busy" });
  const ids = await mailsThatWait(world, 12);
  const note = (id: string, index: number) =>
    (index % 2 ? first : second).conversations.postMessage({
      id: id as never,
      kind: "note",
      text: "Seen",
      key: `note-while-given-${index}`,
    });
  await Promise.all([
    lin.api.routing.setMine({ state: "available" }),
    zhao.api.routing.changePlan({ ...plan, departmentId, capacity: usualCapacity }),
    ...[1, 2, 3].map(() => apiFor(other.address, marco.token).routing.takeNext({ channel: "email" })),
    ...ids.map(note),
  ]);
  const assignees = () => Promise.all(ids.map(async (id) => (await priya.api.conversations.get({ id: id as never })).assigneeId));
  await until(async () => !(await assignees()).includes(null));
  for (const id of ids) expect(await historyOf(id)).toEqual({ given: 1, wrongEntries: [], wrongEvents: [] });
});

// Here and not with the other transfers: two processes are running already.
it("[TRF-3] twenty people at two processes accept at once: one has it, the others are told who", async () => {
  const { winners, told, assignee } = await acceptAtOnce(world, [world.url, other.address], 20);
  expect(winners).toHaveLength(1);
  expect(told).toEqual(Array.from({ length: 19 }, () => ({ code: "transfer.takenBy", name: winners[0]?.name })));
  expect(assignee).toBe(winners[0]?.id);
});

it("[TRF-2] an offer whose time was over while everything was down expires once, after the start", { timeout: 90_000 }, async () => {
  const offer = await openOffer(world);
  await Promise.all([endProduct(other, "SIGKILL"), world.stop()]);
  down = true;
  const database = await databaseOf(world.uri);
  await database.timePasses(offer);
  other = await startProduct(settings);
  await until(async () => (await database.stateOf(offer)) === "expired");
  expect(await database.endsOf(offer)).toEqual(["transfer.expired"]);
  await database.close();
});
