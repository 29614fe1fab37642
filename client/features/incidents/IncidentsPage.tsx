import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentInput } from "../../../shared/incidents/incident.schema.ts";
import { incidentKinds } from "../../../shared/incidents/incidentKinds.ts";
import { api } from "../../platform/api.ts";
import { incidentsQuery } from "../../platform/incidents.ts";
import { queries, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { Toggle } from "../../ui/forms/Toggle.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { IncidentPanel } from "./IncidentPanel.tsx";
import "./incidents.css";

/** Events behind many conversations, with the conversations of each. */
export function IncidentsPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const may = useCan("conversation.update");
  const [state, setState] = useState<"open" | "closed">("open");
  const { data, error, isPending, refetch } = useQuery(incidentsQuery(state));
  return (
    <Page
      title={t("incident.title")}
      lead={t("incident.lead")}
      acts={
        <Toggle
          label={t("incident.states")}
          value={state}
          options={[
            ["open", t("incident.state.open")],
            ["closed", t("incident.state.closed")],
          ]}
          onChange={setState}
        />
      }
    >
      {may && state === "open" && <NewIncident />}
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("incident.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data?.items.length === 0 && <PaneState title={t("incident.none")} text={t("incident.noneText")} />}
      {data?.items.map((incident) => (
        <IncidentPanel key={incident.id} incident={incident} may={may} onOpen={onOpen} />
      ))}
    </Page>
  );
}

function NewIncident() {
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
