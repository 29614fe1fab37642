import type { TFunction } from "i18next";
import type { ClaimReason } from "../../../../shared/routing/claim.ts";
import { span, timeOrDay } from "../../../platform/text/time.ts";

interface Shown {
  at: string;
  because: ClaimReason;
  tierMinutes: number;
}

/** Why a conversation stands where it stands, in words: by when it wants help, what makes it so, what its tier brought forward. */
export function claimText(t: TFunction, { at, because, tierMinutes }: Shown, tier: "platinum" | "gold" | "silver" | null, now: number) {
  const before = new Date(Date.parse(at) + tierMinutes * 60_000).toISOString();
  const time = timeOrDay(before, now);
  const why = t(`routing.claim.${because}`, { time });
  return tier && tierMinutes > 0 ? `${why}${t("routing.claim.sooner", { span: span(tierMinutes), tier: t(`ui.tier.${tier}`) })}` : why;
}
