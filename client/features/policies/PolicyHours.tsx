import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { PolicyInput } from "../../../shared/sla/policy.schema.ts";
import { ownName } from "../../platform/people.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { calendarNamesQuery } from "./policiesQueries.ts";

/** The calendar a policy counts in, and the shares of its targets at which it warns. */
export function PolicyHours({ rules, may, change }: { rules: PolicyInput; may: boolean; change: (by: Partial<PolicyInput>) => void }) {
  const { t } = useTranslation();
  const calendars = useQuery(calendarNamesQuery).data ?? [];
  return (
    <div className="cal-names">
      <SelectField
        label={t("policies.calendar")}
        disabled={!may}
        value={rules.calendarId ?? ""}
        onChange={(event) => change({ calendarId: (event.target.value || null) as PolicyInput["calendarId"] })}
      >
        <option value="">{t("policies.departmentsCalendar")}</option>
        {calendars.map((one) => (
          <option key={one.id} value={one.id}>
            {ownName(one)}
          </option>
        ))}
      </SelectField>
      <WarnShares shares={rules.warnShares} may={may} onChange={(warnShares) => change({ warnShares })} />
    </div>
  );
}

function WarnShares({ shares, may, onChange }: { shares: number[]; may: boolean; onChange: (shares: number[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const read = (text ?? "").split(/[,，、\s]+/).filter(Boolean).map((one) => Number(one.replace("%", "")) / 100); // prettier-ignore
  const wrong = text !== null && (read.length === 0 || read.length > 4 || read.some((share) => !(share >= 0.05 && share <= 0.99)));
  const take = () => {
    if (wrong) return;
    if (text !== null) onChange([...new Set(read)].toSorted((a, b) => a - b));
    setText(null);
  };
  return (
    <Field
      label={t("policies.warnAt")}
      readOnly={!may}
      value={text ?? shares.map((share) => `${Math.round(share * 100)} %`).join(", ")}
      fault={wrong ? t("policies.warnWrong") : null}
      onChange={(event) => setText(event.target.value.replace(/ %/g, "%"))}
      onBlur={take}
    />
  );
}
