import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { actionText } from "./stepText.ts";

/** What a step does, in words: "tell the team leads, raise the priority by one". */
export function useStepWords({ actions }: Pick<LadderStep, "actions">): string {
  const { t } = useTranslation();
  const names = useNames();
  return actions.map((action) => actionText(t, action, names)).join(t("duty.comma"));
}
