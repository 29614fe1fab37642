import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { useConditionWords } from "../../../platform/text/useConditionWords.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";

/** What a step asks of the conversation when it is due; nothing where it asks nothing. */
export function OnlyIfLine({ step: { onlyIf } }: { step: LadderStep }) {
  const { t } = useTranslation();
  const words = useConditionWords();
  return onlyIf ? <span className="more-l">{t("ladder.onlyIfWords", { words: words.all(onlyIf) })}</span> : null;
}
