import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { IncidentInput } from "../../../shared/incidents/incident.schema.ts";
import { incidentKinds } from "../../../shared/incidents/incidentKinds.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";

/** Opens an incident; the one of this kind and title where it lasts already. */
export function NewIncident() {
  const { t } = useTranslation();
  const [{ title, kind }, setInput] = useState<IncidentInput>({ title: "", kind: "cancelledFlight" });
  const open = useMutation({
    mutationFn: () => api.incidents.open({ title: title.trim(), kind }),
    onSuccess: () => (setInput({ title: "", kind }), queries.invalidateQueries({ queryKey: ["incidents"] })),
  });
  return (
    <section className="panel">
      <form className="inline-form" onSubmit={(event) => (event.preventDefault(), open.mutate())}>
        <SelectField
          label={t("incident.kindLabel")}
          value={kind}
          onChange={({ target }) => setInput({ title, kind: target.value as typeof kind })}
        >
          {incidentKinds.map((one) => (
            <option key={one} value={one}>
              {t(`incident.kind.${one}`)}
            </option>
          ))}
        </SelectField>
        <Field
          label={t("incident.titleLabel")}
          value={title}
          maxLength={120}
          required
          onChange={({ target }) => setInput({ title: target.value, kind })}
        />
        <Button type="submit" look="primary" busy={open.isPending} disabled={title.trim() === ""}>
          {t("incident.open")}
        </Button>
        <Below id="incident" fault={open.error ? reasonText(open.error) : null} />
      </form>
    </section>
  );
}
