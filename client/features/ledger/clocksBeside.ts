import type { ClockFace } from "../../../shared/conversations/conversation.schema.ts";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";

/** What was promised beside the clock that is shown, the newest of each kind; every deadline is a kind of its own. */
export function clocksBeside(clocks: readonly LedgerClock[], face: ClockFace | null): LedgerClock[] {
  const promised = clocks.filter(({ targetMinutes, state }) => targetMinutes !== null && state !== "dropped");
  const shown = face && shownOf(promised, face);
  const beside = promised.filter((one) => one !== shown);
  return beside.filter((one, index) => beside.findIndex((other) => kindOf(other) === kindOf(one)) === index);
}

/** How a clock stands at an instant (milliseconds): the next time passes without anything being told of it. */
export function stateAt({ state, warnAt, dueAt, stoppedAt }: LedgerClock, at: number): LedgerClock["state"] {
  if (stoppedAt || !dueAt) return state;
  if (state === "breached" || at >= Date.parse(dueAt)) return "breached";
  return warnAt && at >= Date.parse(warnAt) ? "warned" : state;
}

/** All deadlines of a conversation begin when it came in: only their targets tell them apart, and one at most is the one shown. */
function shownOf(clocks: readonly LedgerClock[], face: ClockFace) {
  const alike = clocks.filter(({ kind, startedAt }) => kind === face.kind && startedAt === face.startedAt);
  const same = alike.filter(({ targetMinutes, stoppedAt }) => targetMinutes === face.targetMinutes && stoppedAt === face.stoppedAt);
  return same[0] ?? alike[0];
}

const kindOf = ({ kind, policy }: LedgerClock) => (kind === "deadline" ? policy.id : kind);
