import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { useNames } from "../../platform/people.ts";
import { NameFields } from "../../ui/forms/NameFields.tsx";
import { ConditionList } from "./ConditionList.tsx";

interface Props {
  rules: PolicyInput;
  may: boolean;
  change: (by: Partial<PolicyInput>) => void;
}

/** What a policy is called, and for which conversations it holds. */
export function PolicyHolds({ rules, may, change }: Props) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const lists = { departments, may };
  return (
    <>
      <div className="cal-names">
        <NameFields label={t("calendars.name")} name={rules.name} nameZh={rules.nameZh} maxLength={120} readOnly={!may} onChange={change} />
      </div>
      <ConditionList {...lists} title={t("policies.allOf")} conditions={rules.all} onChange={(all) => change({ all })} />
      <ConditionList {...lists} title={t("policies.anyOf")} conditions={rules.any} onChange={(any) => change({ any })} />
    </>
  );
}
