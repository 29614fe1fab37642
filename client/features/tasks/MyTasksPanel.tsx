import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { myTasksQuery } from "../../platform/work/tasks.ts";
import { PaneState } from "../../ui/PaneState.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { TaskLine } from "./TaskLine.tsx";
import "./tasks.css";

/** This person's open tasks, the next due first. */
export function MyTasksPanel({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const read = useQuery(myTasksQuery);
  const { data } = read;
  return (
    <section className="panel" aria-labelledby="my-tasks">
      <header>
        <h2 id="my-tasks">{t("task.mine", { count: data?.items.length ?? 0 })}</h2>
      </header>
      <ReadState read={read} failed={t("task.failed")} />
      {data?.items.length === 0 && <PaneState title={t("task.noneMine")} text={t("task.noneMineText")} />}
      <ul className="mine-l">
        {data?.items.map((task) => (
          <TaskLine key={task.id} task={task} may onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
