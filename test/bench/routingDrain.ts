import { Types } from "mongoose";
import { candidatesOf } from "../../server/features/routing/candidates.ts";
import { changePlan, planOf, setAvailability } from "../../server/features/routing/index.ts";
import { planGifts, sceneOf } from "../../server/features/routing/planGifts.ts";
import { QueueEntryModel, type QueueEntryRecord } from "../../server/features/routing/queue/queueEntry.model.ts";
import { addAgent } from "../../server/features/auth/index.ts";
import { ConversationModel } from "../../server/features/conversations/index.ts";
import { newId, systemCtx } from "../../server/platform/ctx.ts";
import { usualCapacity } from "../../shared/routing/capacity.ts";
import { setup } from "../support/enginesForTests.ts";
import { startWorld } from "../support/world.ts";
import { until } from "../support/until.ts";
import { doAll } from "./load.ts";
import { percentile, spreadOf, type Ratio } from "./pairs.ts";

const [people, waiting, mostDecisionMilliseconds] = [500, 5000, 5];
const [signingIn, toDrain, mostDrainSeconds] = [100, 1000, 5];

// A process of its own: a desk that gives its work out by itself, on its own database; told is each figure asked for by its id.
const wanted = process.argv.slice(2);
const stopEngines = await setup();
const world = await startWorld();
if (wanted.includes("P22")) process.send?.(await drain());
if (wanted.includes("P21")) process.send?.(await decisions());
await world.stop();
await stopEngines();
process.exit(0);

/** P22: seconds until 1,000 that wait are given to 100 people who sign in at once; nobody above the capacity, nothing twice. */
async function drain(): Promise<Ratio> {
  await setPlan("manual");
  const agents = await addPeople(signingIn, "drain");
  await openMany(toDrain);
  await until(async () => (await QueueEntryModel.countDocuments()) >= toDrain, { seconds: 120 });
  await setPlan("push");
  const began = performance.now();
  await Promise.all(agents.map((agentId) => setAvailability(systemCtx(), { agentId, state: "available", reason: null, cause: "self" })));
  const left = { ownerDepartmentId: new Types.ObjectId(world.departments.ticketing), assigneeId: null, status: "open" as const };
  await until(async () => (await ConversationModel.countDocuments(left)) === 0, { seconds: 120 });
  const seconds = (performance.now() - began) / 1000;
  await refuseTooMuch();
  return limitOf("P22", `${toDrain} waiting given to ${signingIn} who sign in at once`, "s", seconds, mostDrainSeconds, 1);
}

/** Each conversation was given once, and nobody holds more than fits. */
async function refuseTooMuch() {
  const held = await ConversationModel.aggregate<{ count: number }>([
    { $match: { assigneeId: { $ne: null } } },
    { $group: { _id: "$assigneeId", count: { $sum: 1 } } },
  ]);
  if (held.some(({ count }) => count > usualCapacity.limits.email)) throw new Error("somebody holds more than fits");
  const given = await ConversationModel.db.collection("messages").countDocuments({ "event.type": "assigned", "event.to": { $ne: null } });
  if (given !== toDrain) throw new Error(`${given} were given, not ${toDrain}`);
}

/** P21: processor time of one decision among 500 people for each of 5,000 that wait, the reading of both included by its share. */
async function decisions(): Promise<Ratio> {
  await addPeople(people - (wanted.includes("P22") ? signingIn : 0), "decide");
  await setPlan("manual");
  await addEntries(waiting);
  const plan = await planOf(world.departments.ticketing);
  const times: number[] = [];
  const readAt = process.cpuUsage();
  const candidates = await candidatesOf(world.departments.ticketing);
  const entries = await QueueEntryModel.find({}).sort({ claimAt: 1, _id: 1 }).limit(waiting).lean();
  const reading = milliseconds(process.cpuUsage(readAt)) / waiting;
  const able = candidates.map((one) => ({ ...one, state: "available" as const, closed: false }));
  const state = { waiting, oldestSince: null, closed: false };
  for (const entry of entries) {
    const began = process.cpuUsage();
    planGifts([entry], sceneOf(able, state), plan);
    times.push(milliseconds(process.cpuUsage(began)) + reading);
  }
  const says = `p95 of one decision among ${people} people, ${waiting} waiting, processor time`;
  return limitOf("P21", says, "ms", percentile(times, 0.95), mostDecisionMilliseconds, times.length);
}

function milliseconds({ user, system }: NodeJS.CpuUsage) {
  return (user + system) / 1000;
}

/** A figure against its limit, as a ratio like the others. */
function limitOf(id: string, says: string, unit: string, value: number, limit: number, pairs: number): Ratio {
  const [floor, product, ratio] = [spreadOf([limit]), spreadOf([value]), spreadOf([value / limit])];
  return { id, says, unit, floor, product, ratio, target: "<= 1", reached: value <= limit, pairs };
}

async function setPlan(mode: "push" | "manual") {
  const plan = await planOf(world.departments.ticketing);
  await changePlan(systemCtx(), { ...plan, mode, strategy: "leastBusy", pushOutsideHours: true, skillTags: ["reissue", "groups"] });
}

async function addPeople(count: number, name: string): Promise<string[]> {
  const ids: string[] = [];
  await doAll(10, count, async (index) => {
    const who = { name: `${name} ${index}`, email: `${name}${index}@skylark.example`, role: "agent" as const, passwordHash: "none" };
    const where = { departmentIds: [world.departments.ticketing], language: "en" as const, zone: "Asia/Shanghai" };
    ids.push(String((await addAgent(systemCtx(), { ...who, ...where }))._id));
  });
  return ids;
}

/** Mails that wait, opened by the desk's own endpoint and put back into the queue. */
async function openMany(count: number) {
  const { priya } = world.people;
  const { id: contactId } = await priya.api.contacts.create({ name: "Bench", identities: [{ kind: "email", value: "bench@example.com" }] });
  await doAll(8, count, async (index) => {
    const mail = { contactId, departmentId: world.departments.ticketing as never, subject: `Seat ${index}`, channel: "email" as const };
    const { id } = await priya.api.conversations.create({ ...mail, text: "My seat is gone", key: `routing-bench-${index}` });
    await priya.api.conversations.assign({ id, assigneeId: null });
  });
}

/** Entries as the queue holds them; a decision asks for nothing else. */
async function addEntries(count: number) {
  const at = new Date();
  const entry = (index: number): QueueEntryRecord => ({
    _id: newId(),
    departmentId: new Types.ObjectId(world.departments.ticketing),
    ready: true,
    claimAt: new Date(at.getTime() + index),
    because: "age",
    tierMinutes: 0,
    since: at,
    queuedAt: at,
    number: `WD-${index}`,
    subject: "A seat",
    contactName: "Bench",
    contactId: newId(),
    tier: index % 9 ? null : "gold",
    channel: index % 3 ? "chat" : "email",
    language: index % 2 ? "en" : null,
    tags: index % 5 ? [] : ["reissue"],
    lastAgentId: null,
    accountAgentId: null,
    revision: 1,
    offer: null,
    refusals: [],
  });
  await QueueEntryModel.insertMany(Array.from({ length: count }, (_, index) => entry(index)));
}
