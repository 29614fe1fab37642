import { performance } from "node:perf_hooks";
import type { Types } from "mongoose";
import { builtInViews, ordersOf } from "../../../shared/conversations/listViews.ts";
import { roles } from "../../../shared/auth/roles.ts";
import { listConversations } from "../../../server/features/conversations/index.ts";
import { countConversations } from "../../../server/features/conversations/queries/countConversations.ts";
import { listView } from "../../../server/features/views/index.ts";
import type { Ctx } from "../../../server/platform/ctx.ts";
import { connectDatabase, cursorOf, database } from "../../../server/platform/database/index.ts";
import { conversationAt, departmentIds, meId, placeAt, viewId } from "./manyConversations.ts";
import "../../../server/routes.ts";

/** What the bench asks of a worker, and what it hears. */
export interface ListQuestion {
  fill?: number;
  names?: true;
  time?: string;
  cost?: string;
}
export interface ListAnswer {
  seconds?: number;
  names?: string[];
  milliseconds?: number;
  /** Rows on the page. */
  rows?: number;
  keys?: number;
  documents?: number;
}

const batch = 5000;
const pageSize = 50;
const actor = {
  kind: "agent" as const,
  id: String(meId),
  name: "Bench",
  abilities: roles.agent,
  departmentIds: departmentIds.slice(0, 2).map(String),
};
const ctx: Ctx = { actor, language: "en", requestId: "bench" };
const overseer: Ctx = { ...ctx, actor: { ...actor, abilities: roles.supervisor } };
const lists = new Map<string, () => Promise<{ items: unknown[] }>>();

process.on("message", (question: ListQuestion) => {
  answer(question).then(
    (said) => process.send?.(said),
    (error: unknown) => {
      throw error;
    },
  );
});

async function answer({ fill, time, cost }: ListQuestion): Promise<ListAnswer> {
  if (fill) return { seconds: await filled(fill) };
  if (time) return timed(time);
  if (cost) return costOf(cost);
  return { names: [...lists.keys()] };
}

async function timed(name: string): Promise<ListAnswer> {
  const began = performance.now();
  const page = await lists.get(name)?.();
  return { milliseconds: performance.now() - began, rows: page?.items.length ?? 0 };
}

/** Rows first, indexes afterwards: that is how a copy is restored too. */
async function filled(count: number): Promise<number> {
  const began = performance.now();
  const { default: mongoose } = await import("mongoose");
  mongoose.set("autoIndex", false);
  await mongoose.connect(process.env["MONGODB_URI"] ?? "", { writeConcern: { w: 1, journal: false } });
  for (let from = 0; from < count; from += batch) {
    const indexes = Array.from({ length: Math.min(batch, count - from) }, (_, index) => from + index);
    await database().collection("conversations").insertMany(indexes.map(conversationAt), { ordered: false });
    const places = indexes.flatMap(placeAt);
    if (places.length > 0) await database().collection("viewPlaces").insertMany(places, { ordered: false });
  }
  await mongoose.disconnect();
  await connectDatabase(process.env["MONGODB_URI"] ?? "");
  await addReaders();
  await nameLists();
  for (const list of lists.values()) await list();
  return Math.round((performance.now() - began) / 1000);
}

async function addReaders() {
  const agent = { name: "Bench", email: "bench@skylark.example", role: "agent", active: true, departmentIds: departmentIds.slice(0, 2) };
  await database()
    .collection("agents")
    .insertOne({ _id: meId, ...agent, teamIds: [], skills: [], languages: [], preferences: {} });
  const conditions = { match: "all", groups: [{ match: "all", conditions: [{ fact: "subject", is: ["refund"] }] }] };
  const view = { name: "Refunds", nameZh: null, sharing: "everyone", teamId: null, ownerId: String(meId), version: 1, changedBy: "Bench" };
  await database()
    .collection("views")
    .insertOne({ _id: viewId, ...view, conditions, building: null });
}

async function nameLists() {
  for (const view of builtInViews)
    for (const order of ordersOf(view))
      lists.set(`${view}, ${order}`, () => listConversations(ctx, { view, order, state: "active", limit: pageSize }));
  for (const order of ["hurtsFirst", "newest", "priority", "created"] as const)
    lists.set(`saved view, ${order}`, () => listView(ctx, { id: String(viewId), order, limit: pageSize }));
  lists.set("counts", async () => ({ items: [await countConversations(ctx, departmentIds.map(String))] }));
  const everything = { view: "all", order: "newest", state: "done", limit: pageSize } as const;
  lists.set("all done of the desk, newest, page 1", () => listConversations(overseer, everything));
  const [last] = await database()
    .collection<{ _id: Types.ObjectId; lastActivityAt: Date }>("conversations")
    .find({ active: false })
    .sort({ lastActivityAt: -1, _id: -1 })
    .skip(999 * pageSize - 1)
    .limit(1)
    .toArray();
  if (last)
    lists.set("all done of the desk, newest, page 1000", () =>
      listConversations(overseer, { ...everything, after: cursorOf(last.lastActivityAt, last._id) }),
    );
}

/** What the database itself notes of one page: keys and documents for each row it returned. */
async function costOf(name: string): Promise<ListAnswer> {
  await database().command({ profile: 2, slowms: 0 });
  await lists.get(name)?.();
  await database().command({ profile: 0 });
  const profile = database().collection<{ keysExamined: number; docsExamined: number; nreturned: number }>("system.profile");
  const noted = await profile.find({ op: "query", nreturned: { $gte: 20 } }).toArray();
  const sum = (of: (one: (typeof noted)[number]) => number) => noted.reduce((total, one) => total + of(one), 0);
  await profile.drop();
  const rows = sum(({ nreturned }) => nreturned) || 1;
  return { keys: sum(({ keysExamined }) => keysExamined) / rows, documents: sum(({ docsExamined }) => docsExamined) / rows };
}
