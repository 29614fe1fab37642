import type { AgentId, DepartmentId } from "../../../../shared/contract/ids.ts";
import { timeParts, type Calendar } from "../../../../shared/sla/businessTime.ts";
import { priceOf, usedAt, type CalendarOf, type Price } from "../../../../shared/sla/clock.ts";
import type { LedgerClock } from "../../../../shared/sla/clocks.api.ts";
import { intervalsOf, sharesOf } from "../../../../shared/sla/ledger.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { accessConversation } from "../../conversations/index.ts";
import { ClockModel, type ClockRecord } from "../clocks/clock.model.ts";
import { stateOf } from "../clocks/clockFace.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";
import { listDeadlines } from "../rules/deadline.model.ts";
import { PolicyVersionModel } from "../rules/policy.model.ts";

const mostClocks = 20;

/** The clocks of a conversation with their ledgers, those that run first, then the newest. Faults: record.notFound. */
export async function clocksOf(ctx: Ctx, id: string): Promise<{ now: string; items: LedgerClock[] }> {
  const { _id: conversationId } = await accessConversation(ctx, id);
  const clocks = await ClockModel.find({ conversationId }).sort({ startedAt: -1 }).limit(mostClocks).lean();
  const policies = await namesOfRules(clocks);
  const calendarOf = await calendarsOf(calendarsOfClocks(clocks));
  const at = now();
  const items = clocks.map((clock) => presentClock(clock, at, calendarOf, policies));
  const rank = ({ dueAt, stoppedAt }: LedgerClock) => (dueAt ? Date.parse(dueAt) : stoppedAt ? Infinity : 9e15);
  return { now: at.toISOString(), items: items.toSorted((a, b) => rank(a) - rank(b) || b.startedAt.localeCompare(a.startedAt)) };
}

interface Named {
  name: string;
  nameZh: string | null;
}

/** The names of the policies in the versions that priced the clocks, and of the deadlines as they are called now. */
async function namesOfRules(clocks: ClockRecord[]): Promise<Map<string, Named>> {
  const keys = new Map(clocks.map(priceOf).map((price) => [versionKey(price), price]));
  const versions = await PolicyVersionModel.find({ _id: { $in: [...keys.keys()] } }).lean();
  const deadlines = clocks.some(({ kind }) => kind === "deadline") ? await listDeadlines() : [];
  const ofDeadlines = [...keys].flatMap(([key, { policyId }]) =>
    deadlines.filter(({ id }) => id === policyId).map((one): [string, Named] => [key, one]),
  );
  return new Map([...versions.map(({ _id, rules }): [string, Named] => [_id, rules]), ...ofDeadlines]);
}

const versionKey = ({ policyId, policyVersion }: Price) => `${policyId}:${policyVersion}`;

function presentClock(clock: ClockRecord, at: Date, calendarOf: CalendarOf, policies: Map<string, Named>): LedgerClock {
  const price = priceOf(clock);
  const calendar = calendarOf(price.calendar);
  const rules = policies.get(versionKey(price));
  return {
    id: clock._id,
    kind: clock.kind,
    state: stateOf(clock),
    startedAt: clock.startedAt.toISOString(),
    stoppedAt: clock.stoppedAt?.toISOString() ?? null,
    warnAt: clock.warnAt?.toISOString() ?? null,
    dueAt: clock.dueAt?.toISOString() ?? null,
    targetMinutes: price.targetMinutes,
    usedMinutes: usedAt(clock, at, calendarOf),
    warnShares: price.shares.filter((share) => share < 1),
    policy: {
      id: price.policyId,
      name: rules?.name ?? "",
      nameZh: rules?.nameZh ?? null,
      version: price.policyVersion,
      position: price.position,
      because: price.because,
    },
    calendar: { ...namesOf(calendar), version: Number(price.calendar.split(":")[1]) || null },
    openUntil: clock.stoppedAt ? null : openUntil(calendar, at),
    intervals: intervalsOf(clock, at, calendarOf).map((one) => ({
      ...one,
      from: one.from.toISOString(),
      to: one.to.toISOString(),
      ...held(one),
    })),
    shares: sharesOf(clock, at, calendarOf).map((share) => ({ ...held(share), minutes: share.minutes })),
  };
}

const namesOf = ({ name, nameZh, zone, week }: Calendar) => ({ name, nameZh: nameZh ?? null, zone, week });

const held = ({ departmentId, assigneeId }: { departmentId: string; assigneeId: string | null }) => ({
  departmentId: departmentId as DepartmentId,
  assigneeId: assigneeId as AgentId | null,
});

/** The end of the open time that `at` lies in, looked for within two days; null while closed. */
function openUntil(calendar: Calendar, at: Date): string | null {
  const [first] = timeParts(calendar, at, new Date(at.getTime() + 2 * 86_400_000));
  return first?.state === "open" ? new Date(first.to).toISOString() : null;
}
