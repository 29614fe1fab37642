import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { sharesOf } from "../../../../shared/escalation/stepsReached.ts";
import { now } from "../../../platform/ctx.ts";
import { newestEvents, type EventRecord } from "../../../platform/eventLog/index.ts";
import { conversationsOf, type ConversationRecord } from "../../conversations/index.ts";
import { clockCourses, type ClockCourse } from "../../sla/index.ts";
import { transferDeclined, transferExpired, type TransferTold } from "../../transfers/index.ts";
import { Types } from "mongoose";

/** A step that would have been reached. */
export interface Hit {
  step: LadderStep;
  conversation: ConversationRecord;
  at: Date;
}

const mostClocks = 2000;
const mostReturns = 500;

/** Where steps would have been reached by what began in a time and a department held then (LAD-5). */
export async function stepHits(departmentId: string, steps: LadderStep[], from: Date, to: Date) {
  const courses = await clockCourses(departmentId, from, to, sharesOf(steps), mostClocks + 1);
  const shown = courses.slice(0, mostClocks);
  const own = shown.flatMap((course) => [...byClock(course, steps), ...byDeparture(course, steps)]);
  const held = own.filter(({ at, holder }) => holder(at) === departmentId);
  const told = await cameBack(departmentId, from, to);
  const returns = await withConversations(told.slice(0, mostReturns));
  const back = steps.filter(({ at }) => at.kind === "transferCameBack");
  return {
    looked: shown.length + returns.length,
    complete: courses.length <= mostClocks && told.length <= mostReturns,
    hits: [...held, ...returns.flatMap((one) => back.map((step) => ({ step, ...one })))] as Hit[],
  };
}

const byClock = ({ kind, conversation, reached, holderAt: holder }: ClockCourse, steps: LadderStep[]) =>
  steps.flatMap((step) => {
    const { at: when } = step;
    if (when.kind !== "share" || (when.clock !== "any" && when.clock !== kind)) return [];
    return reached.filter(({ share }) => share === when.share).map(({ at }) => ({ step, conversation, at, holder }));
  });

/** Every conversation has one resolution clock: while it ran, a departure that came near reached its step, one known late at once. */
function byDeparture({ kind, conversation, startedAt, stoppedAt, holderAt: holder }: ClockCourse, steps: LadderStep[]) {
  const { departsAt } = conversation;
  if (kind !== "resolution" || !departsAt || departsAt <= startedAt) return [];
  return steps.flatMap((step) => {
    if (step.at.kind !== "beforeDeparture") return [];
    const at = new Date(Math.max(startedAt.getTime(), departsAt.getTime() - step.at.minutes * 60_000));
    return at <= (stoppedAt ?? now()) ? [{ step, conversation, at, holder }] : [];
  });
}

/** The transfers that came back to a department in a time, the newest first; one more than are looked at tells that there are more. */
function cameBack(departmentId: string, from: Date, to: Date) {
  const ids = { $gte: idAt(from), $lt: idAt(to) };
  const only = { "payload.transfer.fromDepartmentId": departmentId };
  return newestEvents<TransferTold>({ types: [transferDeclined.type, transferExpired.type], ids, only }, mostReturns + 1);
}

async function withConversations(events: EventRecord<TransferTold>[]) {
  const conversations = await conversationsOf(events.map(({ payload }) => new Types.ObjectId(payload.transfer.conversationId)));
  const byId = new Map(conversations.map((one) => [String(one._id), one]));
  return events.flatMap(({ at, payload }) => {
    const conversation = byId.get(payload.transfer.conversationId);
    return conversation ? [{ conversation, at }] : [];
  });
}

const idAt = (at: Date) => Types.ObjectId.createFromTime(Math.floor(at.getTime() / 1000));
