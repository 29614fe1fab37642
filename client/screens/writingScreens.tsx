import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "../platform/text/useTranslation.ts";
import { IncidentsPage } from "../features/incidents/IncidentsPage.tsx";
import { MacrosPage } from "../features/macros/MacrosPage.tsx";
import { ScheduledPanel } from "../features/mine/ScheduledPanel.tsx";
import { SignaturesPanel } from "../features/signatures/SignaturesPanel.tsx";
import { MyTasksPanel } from "../features/tasks/MyTasksPanel.tsx";
import { Page } from "../ui/Page.tsx";

/** Words that are written often: macros, and what stands under every answer. */
export const MacrosScreen = () => (
  <MacrosPage>
    <SignaturesPanel />
  </MacrosPage>
);

/** What this person has to do at a time: tasks, and answers that leave later. */
export function MineScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: "/conversations/$id", params: { id } });
  return (
    <Page title={t("task.page")} lead={t("task.lead")}>
      <MyTasksPanel onOpen={open} />
      <ScheduledPanel onOpen={open} />
    </Page>
  );
}

/** Events behind many conversations. */
export function IncidentsScreen() {
  const navigate = useNavigate();
  return <IncidentsPage onOpen={(id) => void navigate({ to: "/conversations/$id", params: { id } })} />;
}
