import type { Types } from "mongoose";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import { overflowsTo } from "../../../shared/routing/overflow.ts";
import { now } from "../../platform/ctx.ts";
import { candidatesOf } from "./candidates.ts";
import { handOut } from "./handOut.ts";
import { oweNextLook } from "./looks/oweNextLook.ts";
import { oweNextRound } from "./offers/nextRound.ts";
import { queueState } from "./overflow/helpingNow.ts";
import { openChannels, planGifts, sceneOf } from "./planGifts.ts";
import { planInForce, type PlanInForce } from "./plans/planInForce.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

const page = 1000;
const mostMisses = 3;
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
  let misses = 0;
  do {
    round.again = false;
    const plan = await planInForce(departmentId);
    if (plan.mode !== "push" && plan.mode !== "offer") continue;
    // Somebody was faster with some of it: people and queue are looked at afresh; whatever made it so is an event of its own, too.
    if ((await giveAll(departmentId, plan)) && ++misses <= mostMisses) round.again = true;
  } while (round.again);
}

/** True when something that was planned did not come about. */
async function giveAll(departmentId: Types.ObjectId, plan: PlanInForce): Promise<boolean> {
  const state = await queueState(plan);
  const scene = sceneOf(await candidatesOf(departmentId, overflowsTo(plan.overflow, state, now())), state);
  const waiting: QueueEntryRecord[] = [];
  let after: QueueEntryRecord | undefined;
  let missed = false;
  for (;;) {
    const open = openChannels(scene, plan);
    const entries = open.length > 0 ? await nextEntries(departmentId, open, after) : [];
    const { gifts, left } = planGifts(entries, scene, plan);
    missed = (await handOut(gifts, plan)) < gifts.length || missed;
    for (const { entry, refused } of left) if (refused) await oweNextRound(entry);
    waiting.push(...left.map(({ entry }) => entry));
    after = entries.at(-1);
    if (entries.length < page) break;
  }
  await oweNextLook(plan, state, waiting);
  return missed;
}

function nextEntries(departmentId: Types.ObjectId, open: Channel[], after: QueueEntryRecord | undefined) {
  const past = after ? { $or: [{ claimAt: { $gt: after.claimAt } }, { claimAt: after.claimAt, _id: { $gt: after._id } }] } : {};
  return QueueEntryModel.find({ departmentId, ready: true, offer: null, channel: { $in: open }, ...past })
    .sort({ claimAt: 1, _id: 1 })
    .limit(page)
    .lean();
}
