import i18next from "i18next";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { callLength, span } from "../../../platform/text/time.ts";

export type ClockKind = "firstResponse" | "nextResponse" | "resolution";

/** What the line is read in: the minutes a policy gives, or shares alone where none is shown. */
export interface Measure {
  kind: ClockKind;
  targetMinutes: number | null;
  warnShare: number;
}

/** The share of a step that waits for one; of others nothing stands on the line. */
export const shareOf = ({ at }: LadderStep) => (at.kind === "share" ? at.share : Number.NaN);

export const percentText = (share: number) =>
  i18next.t("ladder.line.percent", { share: Number.isNaN(share) ? "–" : Math.round(share * 100) });

/** A share of the target as time, "22 m 30 s", or as "75 %" where no target is shown. */
export function amountText(share: number, { targetMinutes }: Measure): string {
  if (targetMinutes === null || Number.isNaN(share)) return percentText(share);
  const minutes = Math.round(targetMinutes * share * 60) / 60;
  return Number.isInteger(minutes) || minutes >= 60 ? span(minutes) : callLength(Math.round(minutes * 60));
}

/** When a step is reached: "75 %", or how late it is then. */
export function reachText(step: LadderStep, { targetMinutes }: Measure): string {
  const share = shareOf(step);
  if (share <= 1 || targetMinutes === null) return percentText(share);
  return i18next.t("ladder.line.late", { amount: span(Math.round(targetMinutes * (share - 1))) });
}
