import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { CustomField } from "../../../../shared/fields/customField.schema.ts";
import type { DepartmentFields } from "../../../../shared/transfers/transferField.schema.ts";
import { api } from "../../../platform/api.ts";
import { queries } from "../../../platform/queries.ts";
import { useNames } from "../../../platform/people.ts";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { fieldsQuery } from "../offer/useOffer.ts";
import { FieldsForm } from "../../../ui/fields/FieldsForm.tsx";

/** What each department asks whoever offers it a conversation. */
export function FieldsPanel({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = departments.find(({ id }) => id === chosen) ?? departments[0];
  const { data } = useQuery({ ...fieldsQuery(shown?.id), enabled: shown !== undefined });
  return (
    <section className="panel">
      <header>
        <h2>{t("transfer.rules.fields")}</h2>
      </header>
      <div className="in rules-f">
        <SelectField label={t("transfer.department")} value={shown?.id ?? ""} onChange={(event) => setChosen(event.target.value)}>
          {departments.map(({ id }) => (
            <option key={id} value={id}>
              {department(id)}
            </option>
          ))}
        </SelectField>
        {data && (
          <FieldsForm
            key={data.id}
            saved={data.fields}
            may={may}
            none={t("transfer.rules.noFields")}
            onSave={(fields) => saveFields(data, fields)}
            onBack={(fields, after) => saveFields(after, fields)}
          />
        )}
      </div>
    </section>
  );
}

async function saveFields({ id, version }: DepartmentFields, fields: CustomField[]) {
  const saved = await api.transfers.changeFields({ id, fields, seenVersion: version });
  queries.setQueryData(["transferFields", id], saved);
  return saved;
}
