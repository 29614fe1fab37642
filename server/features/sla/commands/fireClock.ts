import { nextMark, type Clock } from "../../../../shared/sla/clock.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { systemAuthor, type EntryDraft } from "../../conversations/index.ts";
import { ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { fireClockWork, markDuty, storeClocks } from "../clocks/storeClocks.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";
import { clockBreached, clockPassed, clockWarned } from "../sla.events.ts";

/** Says what a clock has reached, each share once on any number of processes: what was said is part of the clock itself (SLA-7). */
export const clockDoer: Doer = {
  type: fireClockWork,
  atOnce: 20,
  tries: 20,
  run: async (data) => {
    const { clockId } = data as { clockId: string };
    await inTransaction(systemCtx(), (tx) => fire(tx, clockId));
  },
};

async function fire(tx: Tx, clockId: string) {
  const clock = await ClockModel.collection.findOne<ClockRecord>({ _id: clockId as never }, { session: tx.tx });
  if (!clock) return;
  const others = await ClockModel.collection
    .find<ClockRecord>({ conversationId: clock.conversationId, open: true, _id: { $ne: clockId as never } }, { session: tx.tx })
    .toArray();
  const calendarOf = await calendarsOf(calendarsOfClocks([clock, ...others]));
  const [at, entries] = [now(), [] as EntryDraft[]];
  let fired: Clock = clock;
  let mark = nextMark(fired, calendarOf);
  for (; mark && mark.at <= at; mark = nextMark(fired, calendarOf)) {
    entries.push(...(await say(tx, clock, mark.share, at)));
    fired = { ...fired, fired: [...fired.fired, { share: mark.share, at }] };
  }
  // The row of this very instant may be the one that runs now, and is left as it is: another instant is another row.
  if (mark) await oweWork(tx, [markDuty(clockId, mark.at)]);
  if (fired === clock) return;
  const change = { before: [clock, ...others], after: [fired, ...others], mayGoOn: true, entries };
  await storeClocks(tx, { _id: clock.conversationId }, change, calendarOf);
}

/** The event a ladder follows and, for a warning of the policy and the breach, the line in the thread. */
async function say(tx: Tx, clock: ClockRecord, share: number, at: Date): Promise<EntryDraft[]> {
  const { _id: clockId, kind, conversationId, dueAt } = clock;
  if (!dueAt) return [];
  const event = share < 1 ? clockWarned : share === 1 ? clockBreached : clockPassed;
  await append(tx, event, { conversationId: String(conversationId), clockId, kind, share, at, dueAt }, { conversationId });
  if (share > 1) return [];
  const type = share < 1 ? ("clockWarned" as const) : ("clockBreached" as const);
  return [{ kind: "event", author: systemAuthor, event: { type, clock: kind, dueAt: dueAt.toISOString() } }];
}
