import { Types } from "mongoose";
import { nextMark, type CalendarOf, type Clock } from "../../../../shared/sla/clock.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import type { Announced } from "../../../platform/eventLog/index.ts";
import { systemAuthor, type EntryDraft } from "../../conversations/index.ts";
import { byConversation, ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { fireClockWork, markDuty, storeManyClocks, type Change } from "../clocks/storeClocks.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";
import { clockBreached, clockPassed, clockWarned } from "../sla.events.ts";

/**
 * Says what clocks have reached, each share once on any number of processes: what was said is part of the clock itself (SLA-7). What falls
 * due in one moment is said together.
 */
export const clockDoer: Doer = {
  type: fireClockWork,
  tries: 20,
  run: (data) => fireTogether([data]),
  runMany: fireTogether,
};

function fireTogether(duties: Record<string, unknown>[]) {
  const ids = [...new Set(duties.map(({ clockId }) => String(clockId)))];
  return inTransaction(systemCtx(), (tx) => fire(tx, ids));
}

async function fire(tx: Tx, ids: string[]) {
  const due = await ClockModel.collection.find<ClockRecord>({ _id: { $in: ids as never[] } }, { session: tx.tx }).toArray();
  const others = await ClockModel.collection
    .find<ClockRecord>(
      { conversationId: { $in: due.map((clock) => clock.conversationId) }, open: true, _id: { $nin: ids as never[] } },
      { session: tx.tx },
    )
    .toArray();
  const calendarOf = await calendarsOf(calendarsOfClocks([...due, ...others]));
  const at = now();
  const beside = byConversation(others);
  const changes = [...byConversation(due)].map(([id, own]) => ({
    id: new Types.ObjectId(id),
    change: fired(own, beside.get(id) ?? [], at, calendarOf),
  }));
  await storeManyClocks(tx, changes, calendarOf);
}

/** What has been reached by `at`, of the clocks of one conversation that are due. */
function fired(due: ClockRecord[], others: ClockRecord[], at: Date, calendarOf: CalendarOf): Change {
  const said = due.map((clock) => reached(clock, at, calendarOf));
  return {
    before: [...due, ...others],
    after: [...said.map(({ after }) => after), ...others],
    mayGoOn: true,
    entries: said.flatMap(({ entries }) => entries),
    told: said.flatMap(({ told }) => told),
    owed: said.flatMap(({ owed }) => owed),
  };
}

function reached(clock: ClockRecord, at: Date, calendarOf: CalendarOf) {
  const [entries, told] = [[] as EntryDraft[], [] as Announced[]];
  let after: Clock = clock;
  let mark = nextMark(after, calendarOf);
  for (; mark && mark.at <= at; mark = nextMark(after, calendarOf)) {
    told.push(...announced(clock, mark.share, at));
    entries.push(...lines(clock, mark.share));
    after = { ...after, fired: [...after.fired, { share: mark.share, at }] };
  }
  // The row of this very instant may be the one that runs now, and is left as it is: another instant is another row.
  return { after, entries, told, owed: mark ? [markDuty(clock._id, mark.at)] : [] };
}

/** The event a ladder follows. */
function announced({ _id: clockId, kind, conversationId, dueAt }: ClockRecord, share: number, at: Date): Announced[] {
  if (!dueAt) return [];
  const event = share < 1 ? clockWarned : share === 1 ? clockBreached : clockPassed;
  const payload = { conversationId: String(conversationId), clockId, kind, share, at, dueAt };
  return [{ event, payload, subject: { conversationId } }];
}

/** The line in the thread, for a warning of the policy and the breach. */
function lines({ kind, dueAt }: ClockRecord, share: number): EntryDraft[] {
  if (!dueAt || share > 1) return [];
  const type = share < 1 ? ("clockWarned" as const) : ("clockBreached" as const);
  return [{ kind: "event", author: systemAuthor, event: { type, clock: kind, dueAt: dueAt.toISOString() } }];
}
