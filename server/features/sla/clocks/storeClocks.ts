import type { AnyBulkWriteOperation } from "mongodb";
import type { Types } from "mongoose";
import { lastStay, nextMark, priceOf, type CalendarOf, type Clock } from "../../../../shared/sla/clock.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { forgiveWork, oweWork, type Duty } from "../../../platform/dueWork/index.ts";
import { appendAll, type Announced } from "../../../platform/eventLog/index.ts";
import {
  setClockFace,
  setClockFaces,
  systemAuthor,
  type ConversationRecord,
  type EntryDraft,
  type ShownClock,
} from "../../conversations/index.ts";
import { clockRepriced, clockStarted } from "../sla.events.ts";
import { clockId, ClockModel, isOpen, type ClockRecord } from "./clock.model.ts";
import { faceOf } from "./clockFace.ts";

export const fireClockWork = "clock.fire";

/** The clocks of a conversation before a change and after it, in the same order; those that are new stand at the end. */
export interface Change {
  before: readonly ClockRecord[];
  after: readonly Clock[];
  /** As the fact left them, before any was priced anew; left out where nothing but the price changed. */
  followed?: readonly Clock[];
  /** The conversation can be reopened, or is not done. */
  mayGoOn: boolean;
  /** A person answered the contact with it: what stops, stops for that. */
  answered?: boolean;
  /** What is said in the thread, announced and owed beside what the change itself says. */
  entries?: EntryDraft[];
  told?: Announced[];
  owed?: Duty[];
}

/**
 * Stores what changed, with what is owed at the next mark, the decisions in the log, and the face on the conversation, all in the
 * caller's transaction. Answers the conversation where its face changed, else null.
 */
export async function storeClocks(tx: Tx, { _id }: Pick<ConversationRecord, "_id">, change: Change, calendarOf: CalendarOf) {
  const writes = writesOf(_id, change, calendarOf);
  await writeAll(tx, [writes]);
  return writes.shown && setClockFace(tx, writes.shown);
}

/** The same for several conversations at once, the work of thousands of clocks that fall due in one moment. Answers those whose face changed. */
export async function storeManyClocks(
  tx: Tx,
  changes: { id: Types.ObjectId; change: Change }[],
  calendarOf: CalendarOf,
): Promise<ConversationRecord[]> {
  const all = changes.map(({ id, change }) => writesOf(id, change, calendarOf));
  await writeAll(tx, all);
  return setClockFaces(
    tx,
    all.flatMap(({ shown }) => (shown ? [shown] : [])),
  );
}

/** Everything a change of one conversation's clocks writes. */
interface Writes {
  clocks: AnyBulkWriteOperation[];
  forgiven: string[];
  owed: Duty[];
  told: Announced[];
  shown: ShownClock | null;
}

function writesOf(id: Types.ObjectId, change: Change, calendarOf: CalendarOf): Writes {
  const writes: Writes = { clocks: [], forgiven: [], owed: [...(change.owed ?? [])], told: [...(change.told ?? [])], shown: null };
  const entries = [...(change.entries ?? [])];
  for (const [index, clock] of change.after.entries()) {
    const before = change.before[index];
    const record = recordOf(id, clock, change.mayGoOn);
    if (before && before.open === record.open && clock === before) continue;
    writes.clocks.push(before ? changeOf(before, record) : { insertOne: { document: record as never } });
    const mark = marksOf(before, record, calendarOf);
    writes.forgiven.push(...mark.forgiven);
    writes.owed.push(...mark.owed);
    writes.told.push(...decisionsOf(before, record, (change.followed ?? change.before)[index]?.seen ?? record.seen));
    entries.push(...entriesOf(before, record, change.answered === true));
  }
  const [was, face] = [faceOf(change.before, calendarOf), faceOf(change.after, calendarOf)];
  if (entries.length > 0 || JSON.stringify(was) !== JSON.stringify(face)) writes.shown = { id, clock: face, entries };
  return writes;
}

/** Only what is another value now: what was only said leaves the stays and prices as they are stored. */
function changeOf(before: ClockRecord, after: ClockRecord): AnyBulkWriteOperation {
  const changed = Object.entries(after).filter(([key, value]) => value !== before[key as keyof ClockRecord]);
  const set = { ...Object.fromEntries(changed), seen: after.seen };
  return { updateOne: { filter: { _id: before._id as never }, update: { $set: set } } };
}

async function writeAll(tx: Tx, all: Writes[]) {
  const clocks = all.flatMap((writes) => writes.clocks);
  if (clocks.length > 0) await ClockModel.collection.bulkWrite(clocks, { session: tx.tx, ordered: false });
  await forgiveWork(
    tx,
    fireClockWork,
    all.flatMap(({ forgiven }) => forgiven),
  );
  await oweWork(
    tx,
    all.flatMap(({ owed }) => owed),
  );
  await appendAll(
    tx,
    all.flatMap(({ told }) => told),
  );
}

const recordOf = (conversationId: ConversationRecord["_id"], clock: Clock, mayGoOn: boolean): ClockRecord => ({
  ...clock,
  _id: clockId(conversationId, clock),
  conversationId,
  open: isOpen(clock, mayGoOn),
});

/** One row per clock: the next thing to be said. A row whose time has moved on gives way, so the cost is that of what falls due (SLA-10). */
function marksOf(before: ClockRecord | undefined, after: ClockRecord, calendarOf: CalendarOf) {
  const was = before && nextMark(before, calendarOf);
  const next = nextMark(after, calendarOf);
  if (was?.at.getTime() === next?.at.getTime()) return { forgiven: [], owed: [] };
  return { forgiven: was ? [markKey(after._id, was.at)] : [], owed: next ? [markDuty(after._id, next.at)] : [] };
}

export const markDuty = (id: string, at: Date) => ({ type: fireClockWork, key: markKey(id, at), data: { clockId: id }, dueAt: at });
const markKey = (id: string, at: Date) => `${id}@${at.getTime()}`;

/** The decisions, without which the log could not give the same clocks again. */
function decisionsOf(before: ClockRecord | undefined, after: ClockRecord, seen: number): Announced[] {
  const { conversationId } = after;
  const payload = { conversationId: String(conversationId), clockId: after._id, kind: after.kind, price: priceOf(after) };
  if (!before) return [{ event: clockStarted, payload, subject: { conversationId } }];
  if (after.prices.length === before.prices.length) return [];
  const repriced = { ...payload, seen, revision: after.seen, at: lastStay(after).from };
  return [{ event: clockRepriced, payload: repriced, subject: { conversationId } }];
}

/** What a person should read in the thread: how the first response ended, and what a new target did to the due time (SLA-5). */
function entriesOf(before: ClockRecord | undefined, after: ClockRecord, answered: boolean): EntryDraft[] {
  if (!before) return [];
  const author = systemAuthor;
  const ended = after.kind === "firstResponse" && after.result !== null && after.result !== "dropped";
  if (ended && before.stoppedAt === null) {
    const minutesUsed = Math.round(after.usedMinutes * 10) / 10;
    const late = after.result === "metLate" ? { late: answered ? ("answered" as const) : ("unanswered" as const) } : {};
    return [{ kind: "event", author, event: { type: "clockMet", clock: after.kind, minutesUsed, ...late } }];
  }
  const moved = after.prices.length > before.prices.length && after.dueAt && after.dueAt.getTime() !== before.dueAt?.getTime();
  if (!moved || !after.dueAt) return [];
  const dueBefore = before.dueAt?.toISOString() ?? null;
  return [{ kind: "event", author, event: { type: "clockRepriced", clock: after.kind, dueBefore, dueAt: after.dueAt.toISOString() } }];
}
