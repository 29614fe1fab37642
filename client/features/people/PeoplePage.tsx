import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useNames } from "../../platform/people.ts";
import { agentsQuery, useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { AgentRow } from "./AgentRow.tsx";
import { Departments } from "./departments/Departments.tsx";
import { InviteDialog } from "./InviteDialog.tsx";

/** Who works here and in which departments; who may, invites and changes. */
export function PeoplePage() {
  const { t } = useTranslation();
  const query = useQuery(agentsQuery);
  const { departments, department } = useNames();
  const manages = useCan("agent.manage");
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t("console.people.title")}
      lead={t("console.people.lead")}
      acts={
        manages && (
          <Button look="primary" onClick={() => setInviting(true)}>
            {t("console.people.invite")}
          </Button>
        )
      }
    >
      {query.isError && (
        <PaneState title={t("console.people.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      <ul className="panel people-l">
        {(query.data ?? []).map((agent) => (
          <AgentRow key={agent.id} agent={agent} manages={manages} departmentNames={agent.departmentIds.map(department).filter(Boolean)} />
        ))}
      </ul>
      <Departments departments={departments} />
      {inviting && <InviteDialog departments={departments} onClose={() => setInviting(false)} />}
    </Page>
  );
}
