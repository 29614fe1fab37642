import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { auditAreaNames } from "../../../shared/audit/auditAreas.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { PersonField } from "../../ui/forms/PersonField.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import type { AuditQuestion } from "./auditQueries.ts";

/** Area, person and period; or one conversation by its number, asked when it is whole. */
export function AuditFilters({ question, onChange }: { question: AuditQuestion; onChange: (question: AuditQuestion) => void }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(question.number);
  const set = (by: Partial<AuditQuestion>) => onChange({ ...question, ...by });
  return (
    <form
      className="audit-f"
      role="search"
      aria-label={t("audit.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        set({ number: number.trim() });
      }}
    >
      <SelectField
        label={t("audit.area")}
        value={question.area}
        onChange={({ target }) => set({ area: target.value as AuditQuestion["area"] })}
      >
        <option value="">{t("audit.every")}</option>
        {auditAreaNames.map((area) => (
          <option key={area} value={area}>
            {t(`audit.areas.${area}`)}
          </option>
        ))}
        <option value="readings">{t("audit.readings")}</option>
      </SelectField>
      <PersonField
        label={t("audit.who")}
        value={question.agentId ?? ""}
        besides={[{ id: "", text: t("audit.everybody") }]}
        past
        onChange={(id) => set({ agentId: (id || null) as AgentId | null })}
      />
      <Field label={t("audit.since")} type="date" value={question.since} onChange={({ target }) => set({ since: target.value })} />
      <Field label={t("audit.until")} type="date" value={question.until} onChange={({ target }) => set({ until: target.value })} />
      <Field
        label={t("audit.number")}
        placeholder="WD-1042"
        value={number}
        maxLength={12}
        onChange={({ target }) => setNumber(target.value)}
        onBlur={() => set({ number: number.trim() })}
      />
    </form>
  );
}
