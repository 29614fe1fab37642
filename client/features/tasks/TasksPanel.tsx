import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { useMe } from "../../platform/queries.ts";
import { hearTasks, tasksQuery } from "../../platform/work/tasks.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { TaskForm, type TaskWords } from "./TaskForm.tsx";
import { TaskLine } from "./TaskLine.tsx";

/** What is to be done about the conversation, beside its thread. */
export function TasksPanel({ row, may }: { row: ConversationRow; may: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data = [] } = useQuery(tasksQuery(row.id));
  const [adding, setAdding] = useState(false);
  const add = useMutation({
    mutationFn: (words: TaskWords) => api.tasks.add({ id: row.id, ...words }),
    onSuccess: async () => (setAdding(false), hearTasks(row.id)),
  });
  if (!may && data.length === 0) return null;
  return (
    <section className="tasks" aria-label={t("task.title")}>
      <h3>
        <Icon name="check" size="s" />
        {t("task.title")}
        {may && !adding && (
          <Button small look="quiet" className="more" onClick={() => setAdding(true)}>
            {t("task.add")}
          </Button>
        )}
      </h3>
      {data.length === 0 && !adding && <p className="hint">{t("task.none")}</p>}
      <ul>
        {data.map((task) => (
          <TaskLine key={task.id} task={task} may={may} />
        ))}
      </ul>
      {adding && (
        <TaskForm
          first={{ text: "", dueAt: null, assigneeId: row.assigneeId ?? me.id }}
          busy={add.isPending}
          onDone={add.mutate}
          onLeave={() => setAdding(false)}
        />
      )}
      <Below id="task" fault={add.error ? reasonText(add.error) : null} />
    </section>
  );
}
