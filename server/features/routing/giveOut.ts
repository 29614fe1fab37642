import type { Types } from "mongoose";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import { whyFull } from "../../../shared/routing/capacity.ts";
import { pickAgent, type Candidate } from "../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { candidatesOf, workOf } from "./candidates.ts";
import { give } from "./give.ts";
import { closedUntil } from "./looks/closedUntil.ts";
import { oweLookAt } from "./looks/oweLookAt.ts";
import { oweNextRound } from "./offers/nextRound.ts";
import { offerWork } from "./offers/offerWork.ts";
import { planOf } from "./plans/routingPlan.model.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

const page = 100;
const channels: Channel[] = ["chat", "email", "phone"];
const running = new Map<string, { again: boolean; done: Promise<void> }>();

/**
 * Gives out what waits in a department to whoever is able, earliest claim first, until nobody has room or nothing waits that anybody may
 * take (RTE-5). Asked again while it runs, it looks once more: nothing that came in between is left lying.
 */
export function giveOut(departmentId: Types.ObjectId): Promise<void> {
  const id = String(departmentId);
  const here = running.get(id);
  if (here) {
    here.again = true;
    return here.done;
  }
  const round = { again: false, done: Promise.resolve() };
  running.set(id, round);
  round.done = rounds(departmentId, round).finally(() => running.delete(id));
  return round.done;
}

async function rounds(departmentId: Types.ObjectId, round: { again: boolean }) {
  do {
    round.again = false;
    const plan = await planOf(departmentId);
    if (plan.mode === "push" || plan.mode === "offer") await giveAll(departmentId, plan);
  } while (round.again);
}

async function giveAll(departmentId: Types.ObjectId, plan: DepartmentPlan) {
  const opensAt = await closedUntil(departmentId);
  if (opensAt) return oweLookAt(String(departmentId), opensAt);
  let candidates = await candidatesOf(departmentId);
  let after: QueueEntryRecord | undefined;
  for (;;) {
    const open = openChannels(candidates, plan);
    if (open.length === 0) return;
    const entries = await nextEntries(departmentId, open, after);
    for (const entry of entries) if (await giveOne(entry, candidates, plan)) candidates = await candidatesOf(departmentId);
    after = entries.at(-1);
    if (entries.length < page) return;
  }
}

async function giveOne(entry: QueueEntryRecord, candidates: Candidate[], plan: DepartmentPlan): Promise<boolean> {
  const { agentId, because, others } = pickAgent(workOf(entry, plan), candidates, plan);
  if (agentId && because && plan.mode === "offer") return offerWork(entry, agentId, plan, because);
  if (agentId && because) return (await give(entry, agentId, plan, because)) !== "missed";
  if (others.some(({ whyNot }) => whyNot === "refused")) await oweNextRound(entry);
  return false;
}

/** The channels that somebody of the department has room for. */
const openChannels = (candidates: Candidate[], { capacity }: DepartmentPlan) =>
  channels.filter((channel) =>
    candidates.some(({ mayAnswer, state, load }) => mayAnswer && state === "available" && whyFull(load, channel, capacity) === null),
  );

function nextEntries(departmentId: Types.ObjectId, open: Channel[], after: QueueEntryRecord | undefined) {
  const past = after ? { $or: [{ claimAt: { $gt: after.claimAt } }, { claimAt: after.claimAt, _id: { $gt: after._id } }] } : {};
  return QueueEntryModel.find({ departmentId, ready: true, offer: null, channel: { $in: open }, ...past })
    .sort({ claimAt: 1, _id: 1 })
    .limit(page)
    .lean();
}
