import { useTranslation } from "../../platform/text/useTranslation.ts";

/** The contact's tier, or nothing. */
export function TierTag({ tier }: { tier: "platinum" | "gold" | "silver" | null }) {
  const { t } = useTranslation();
  return tier && <span className={`tier ${tier}`}>{t(`ui.tier.${tier}`)}</span>;
}
