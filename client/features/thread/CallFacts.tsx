import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CallPart } from "../../../shared/conversations/message.schema.ts";
import { useNames } from "../../platform/people.ts";
import { dayAndTime } from "../../platform/text/time.ts";

/** What came of a call: outcome, follow-up, promised call-back. */
export function CallFacts({ call: { outcome, followUp, callBackAt, number, warm } }: { call: CallPart }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const facts: [string, string][] = [
    [t("call.outcome"), t(`call.outcomes.${outcome}`)],
    [t("call.number"), number],
  ];
  if (followUp) facts.push([t("call.followUp"), followUp]);
  if (callBackAt) facts.push([t("call.callBack"), dayAndTime(callBackAt)]);
  if (warm) {
    const words = { name: warm.agent.name, department: department(warm.department.id) || warm.department.name };
    facts.push([t("call.warm.fact"), t(warm.handedOver ? "call.warm.handedTo" : "call.warm.was", words)]);
  }
  return (
    <div className="facts">
      {facts.map(([name, value]) => (
        <span key={name}>
          <b>{name}</b>
          {value}
        </span>
      ))}
    </div>
  );
}
