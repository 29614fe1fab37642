import { afterAll, beforeAll, expect, it } from "vitest";
import type { Socket } from "socket.io-client";
import { usualCapacity } from "../../shared/routing/capacity.ts";
import { freePort } from "../../server/platform/engines/process/freePort.ts";
import { endProduct, startProduct, type Product } from "../support/builtProduct.ts";
import { acceptAtOnce, databaseOf, openOffer } from "../transfers/given/acceptAtOnce.ts";
import { newScratch } from "../support/scratchFolder.ts";
import { apiFor, ask, connectVisitor, startWorld, until, type World } from "../support/world.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const steps = Number(process.env.STEPS ?? 40);
const chatsAtOnce = 2;

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

it(`[RTE-6] [RTE-3] [RTE-5] two processes give random arrivals to people who come and go: never too much to anybody, nothing waits while somebody able is free (seed ${seed})`, async () => {
  const roll = diceOf(seed);
  const { priya, zhao, lin, marco } = world.people;
  const capacity = { ...usualCapacity, limits: { ...usualCapacity.limits, chat: chatsAtOnce } };
  const plan = {
    mode: "push" as const,
    strategy: "leastBusy" as const,
    capacity,
    skillFallbackMinutes: 0,
    languageFallbackMinutes: 0,
    skillTags: [],
    pushOutsideHours: true,
  };
  await zhao.api.routing.changePlan({ ...plan, departmentId: world.departments.ticketing, returnChatsMinutes: 1440 });
  const through = (token: string) => apiFor(roll(2) ? world.url : other.address, token).routing;
  const present = new Map([lin, marco].map((person) => [person.id, false]));
  let arrivals = 0;

  const rows = async () => (await priya.api.conversations.list({ limit: 100 })).items.filter(({ status }) => status === "open");
  const heldBy = (all: { assigneeId: string | null }[], id: string) => all.filter(({ assigneeId }) => assigneeId === id).length;
  const arrive = async () => {
    const visitor = await connectVisitor(roll(2) ? world.url : other.address);
    open.push(visitor);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `two-routers-${++arrivals}`, text: "Is my flight on time?" });
  };
  const comeOrGo = async () => {
    const person = roll(2) ? lin : marco;
    const there = !present.get(person.id);
    present.set(person.id, there);
    await through(person.token).setMine({ state: there ? "available" : "busy" });
  };
  const resolve = async () => {
    const held = (await rows()).filter(({ assigneeId }) => assigneeId !== null);
    const one = held[roll(Math.max(1, held.length))];
    if (one) await apiFor(roll(2) ? world.url : other.address, priya.token).conversations.setStatus({ id: one.id, status: "resolved" });
  };
  /** Everything that can be given is given, and nobody ever held more than fits. */
  const settled = async () => {
    const all = await rows();
    for (const id of present.keys()) expect(heldBy(all, id)).toBeLessThanOrEqual(chatsAtOnce);
    const waiting = all.some(({ assigneeId }) => assigneeId === null);
    const free = [...present].some(([id, there]) => there && heldBy(all, id) < chatsAtOnce);
    return !(waiting && free);
  };

  for (let step = 0; step < steps; step++) {
    const die = roll(10);
    await (die < 5 ? arrive() : die < 7 ? comeOrGo() : resolve());
    expect(typeof (await settled())).toBe("boolean");
    if (step % 4 === 3) await until(settled);
  }
  await until(settled);
  expect(arrivals).toBeGreaterThan(0);
});

// Here and not with the other transfers: two processes are running already.
it("[TRF-3] twenty people at two processes accept at once: one has it, the others are told who", async () => {
  const { winners, told, assignee } = await acceptAtOnce(world, [world.url, other.address], 20);
  expect(winners).toHaveLength(1);
  expect(told).toEqual(Array.from({ length: 19 }, () => ({ code: "transfer.takenBy", name: winners[0]?.name })));
  expect(assignee).toBe(winners[0]?.id);
});

it("[TRF-2] an offer whose time was over while everything was down expires once, after the start", { timeout: 40_000 }, async () => {
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
