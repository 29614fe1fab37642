/** A clock that differs by less is right enough: nothing here is told in finer steps, and a slow network looks like it. */
const rightEnoughMs = 2000;

/**
 * How far a clock is behind that of whoever was asked (milliseconds to add; negative where it is ahead). The answer is taken to have been
 * said half way between question and answer, which is wrong by at most half of the way (RFC 5905, section 8): less than that, or than two
 * seconds, is taken for none.
 */
export function clockShift(askedAt: number, saidAt: number, heardAt: number): number {
  const wayMs = Math.max(0, heardAt - askedAt);
  const behind = Math.round(saidAt - askedAt - wayMs / 2);
  return Math.abs(behind) > Math.max(rightEnoughMs, wayMs / 2) ? behind : 0;
}
