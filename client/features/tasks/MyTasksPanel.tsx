import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonText } from "../../platform/reasonText.ts";
import { myTasksQuery } from "../../platform/tasks.ts";
import { Button } from "../../ui/Button.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { TaskLine } from "./TaskLine.tsx";
import "./tasks.css";

/** This person's open tasks, the next due first. */
export function MyTasksPanel({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(myTasksQuery);
  return (
    <section className="panel" aria-labelledby="my-tasks">
      <header>
        <h2 id="my-tasks">{t("task.mine", { count: data?.items.length ?? 0 })}</h2>
      </header>
      {isPending && <PaneState title={t("ui.loading")} />}
      {error && !data && (
        <PaneState title={t("task.failed")} text={reasonText(error)}>
          <Button onClick={() => void refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {data?.items.length === 0 && <PaneState title={t("task.noneMine")} text={t("task.noneMineText")} />}
      <ul className="mine-l">
        {data?.items.map((task) => (
          <TaskLine key={task.id} task={task} may onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
