import { now, type Tx } from "../../../platform/ctx.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";

export const flipWork = "views.flip";
export const horizonWork = "views.horizon";
export const horizonMs = 600_000;

/**
 * Owes a look at the second in which time alone changes where a conversation belongs. Only the next ten minutes are owed second by second,
 * so that a million conversations which flip next week are no million rows: a look at the horizon owes the rest in time.
 */
export async function oweFlips(tx: Tx, flips: Date[]) {
  if (flips.length === 0) return;
  const at = now().getTime();
  const seconds = new Set(flips.filter((flip) => flip.getTime() < at + horizonMs).map(secondOf));
  const soon = [...seconds].map((second) => ({ type: flipWork, key: String(second), data: {}, dueAt: new Date(second) }));
  const later = flips.some((flip) => flip.getTime() >= at + horizonMs);
  const next = Math.ceil((at + horizonMs / 4) / (horizonMs / 2)) * (horizonMs / 2);
  const horizon = { type: horizonWork, key: String(next), data: {}, dueAt: new Date(next) };
  await oweWork(tx, later ? [...soon, horizon] : soon);
}

export const secondOf = (flip: Date) => Math.ceil(flip.getTime() / 1000) * 1000;
