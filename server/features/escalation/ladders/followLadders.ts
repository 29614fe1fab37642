import { Types } from "mongoose";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { stepsReached } from "../../../../shared/escalation/stepsReached.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import { eventsOf, type EventRecord, type Reader } from "../../../platform/eventLog/index.ts";
import {
  accessConversation,
  conversationOpened,
  conversationRegrouped,
  detailsChanged,
  type ConversationChanged,
} from "../../conversations/index.ts";
import { clockBreached, clockPassed, clockWarned, type ShareReached } from "../../sla/index.ts";
import { transferDeclined, transferExpired, type TransferTold } from "../../transfers/index.ts";
import { ladderOf, stepsOf } from "./ladder.model.ts";
import { reachStep } from "./reachStep.ts";

const ofClock = [clockWarned.type, clockBreached.type, clockPassed.type];
const ofTransfer = [transferDeclined.type, transferExpired.type];
const ofDeparture = [conversationOpened.type, conversationRegrouped.type, detailsChanged.type];

/** Climbs the ladder of the owner department as clocks run, departures come near and transfers come back (LAD-1, TRF-4). */
export const followLadders: Reader = {
  name: "escalation.ladders",
  types: [...ofClock, ...ofTransfer, ...ofDeparture],
  concerns: ({ type, payload }) => !ofDeparture.includes(type) || (payload as ConversationChanged).conversation.departsAt !== null,
  take: async (event) => {
    if (ofClock.includes(event.type)) return followClock((event as EventRecord<ShareReached>).payload);
    if (ofTransfer.includes(event.type)) return followReturn(event as EventRecord<TransferTold>);
    await oweDepartures((event as EventRecord<ConversationChanged>).payload);
  },
};

async function followClock(told: ShareReached) {
  const { conversationId, clockId, kind, share, dueAt } = told;
  const { ownerDepartmentId } = await accessConversation(systemCtx(), conversationId);
  const { steps, changedAt } = await ladderOf(ownerDepartmentId);
  // What was late already when the ladder was made is no news: a new step would tell of every old conversation at once.
  const lateAlready = changedAt !== undefined && (await wasLateAt(told, changedAt));
  const counting = lateAlready ? steps.filter(({ at }) => at.kind === "share" && at.share > 1) : steps;
  const reached = stepsReached(counting, { kind: "share", clock: kind, share });
  for (const step of reached) await reachStep(conversationId, step, { cause: clockId, because: kind, share, dueAt: new Date(dueAt) });
}

async function wasLateAt({ conversationId, clockId, dueAt }: ShareReached, instant: Date): Promise<boolean> {
  if (new Date(dueAt) < instant) return true;
  // A clock that was priced anew is due anew: what was said of it before counts.
  const breaches = await eventsOf<ShareReached>(new Types.ObjectId(conversationId), [clockBreached.type]);
  return breaches.some(({ at, payload }) => payload.clockId === clockId && at < instant);
}

async function followReturn({ payload: { transfer } }: EventRecord<TransferTold>) {
  const { ownerDepartmentId } = await accessConversation(systemCtx(), transfer.conversationId);
  const reached = stepsReached(await stepsOf(ownerDepartmentId), { kind: "transferCameBack" });
  const why = { cause: transfer.id, because: "transferCameBack", share: null, dueAt: null };
  for (const step of reached) await reachStep(transfer.conversationId, step, why);
}

/** A departure is known long before: each step before it is owed at its instant, once for each departure. */
async function oweDepartures({ conversation: { _id, departsAt, ownerDepartmentId } }: ConversationChanged) {
  if (!departsAt) return;
  const departs = new Date(departsAt);
  const steps = (await stepsOf(new Types.ObjectId(ownerDepartmentId))).filter(({ at }) => at.kind === "beforeDeparture");
  const duties = steps.map((step) => departureDuty(String(_id), step, departs)).filter(({ dueAt }) => departs > now() && dueAt < departs);
  if (duties.length > 0) await inTransaction(systemCtx(), (tx) => oweWork(tx, duties));
}

function departureDuty(conversationId: string, step: LadderStep, departs: Date) {
  const minutes = step.at.kind === "beforeDeparture" ? step.at.minutes : 0;
  return {
    type: "ladder.departure",
    key: `${conversationId}:${step.id}:${departs.getTime()}`,
    data: { conversationId, stepId: step.id, departsAt: departs.toISOString() },
    dueAt: new Date(departs.getTime() - minutes * 60_000),
  };
}
