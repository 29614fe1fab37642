import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { incidentsQuery } from "../../platform/work/incidents.ts";
import { useCan } from "../../platform/queries.ts";
import { Toggle } from "../../ui/forms/Toggle.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { IncidentPanel } from "./IncidentPanel.tsx";
import { NewIncident } from "./NewIncident.tsx";
import "./incidents.css";

/** Ladders may link hundreds of conversations within a minute: they are counted again now and then, not told one by one. */
const askAgainMs = 20_000;

/** Events behind many conversations, with the conversations of each. */
export function IncidentsPage({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const may = useCan("conversation.update");
  const [state, setState] = useState<"open" | "closed">("open");
  const read = useQuery({ ...incidentsQuery(state), refetchInterval: askAgainMs });
  const { data } = read;
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
      <ReadState read={read} failed={t("incident.failed")} />
      {data?.items.length === 0 && <PaneState title={t("incident.none")} text={t("incident.noneText")} />}
      {data?.items.map((incident) => (
        <IncidentPanel key={incident.id} incident={incident} may={may} onOpen={onOpen} />
      ))}
    </Page>
  );
}
