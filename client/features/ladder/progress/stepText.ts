import i18next, { type TFunction } from "i18next";
import type { StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { span } from "../../../platform/text/time.ts";

interface Names {
  agent: (id: string | null) => string;
  department: (id: string) => string;
}

/** What an action will do, in words: "tell the team leads". */
export function actionText(t: TFunction, action: StepAction, { agent, department }: Names): string {
  const does = t(`ladder.action.${action.kind}`);
  if (action.kind === "notify" || action.kind === "watch") {
    const { reached } = action;
    return t("ladder.progress.does", { does, whom: reached.who === "agent" ? agent(reached.agentId) : t(`ladder.who.${reached.who}`) });
  }
  if (action.kind === "reassign")
    return action.agentId ? t("ladder.progress.does", { does, whom: agent(action.agentId) }) : t("ladder.toQueue");
  if (action.kind === "move" || action.kind === "offerTransfer")
    return t("ladder.progress.does", { does, whom: department(action.departmentId) });
  return does;
}

/** What reaches a step: "75 % of first response". */
export function reachedText(t: TFunction, because: string, share: number | null, minutes: number | null): string {
  if (share !== null)
    return t("ladder.progress.share", { share: Math.round(share * 100), clock: t(`ui.clock.${because as "firstResponse"}`) });
  if (because === "beforeDeparture" && minutes !== null) return t("ladder.progress.departure", { span: span(minutes) });
  return t(`notification.because.${because as "transferCameBack"}`);
}

/** Why a step failed: the sentence of a fault, else the words as they were kept. */
export const errorText = (error: string, data: Record<string, unknown>) =>
  i18next.exists(`fault.${error}`) ? i18next.t(`fault.${error}` as "fault.ladder.fieldsMissing", { fields: "", ...data }) : error;
