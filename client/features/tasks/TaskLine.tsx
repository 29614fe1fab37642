import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Task } from "../../../shared/tasks/task.schema.ts";
import { api } from "../../platform/api.ts";
import { useNames } from "../../platform/people.ts";
import { hearTasks } from "../../platform/work/tasks.ts";
import { langOf } from "../../platform/text/names.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { useNow } from "../../platform/useNow.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAct } from "../../ui/useAct.ts";
import { TaskForm, type TaskWords } from "./TaskForm.tsx";

/** One task: ticked when it is done, marked when it is late, opened to be changed; in a list of mine with its conversation. */
export function TaskLine({ task, may, onOpen }: { task: Task; may: boolean; onOpen?: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { agent } = useNames();
  const now = useNow(60_000);
  const [editing, setEditing] = useState(false);
  const change = useAct(
    (by: Partial<TaskWords> & { done?: boolean }) => api.tasks.change({ id: task.id, ...by }),
    ({ conversationId }) => (setEditing(false), hearTasks(conversationId)),
  );
  const { text, dueAt, assigneeId, doneAt, doneBy, number, contactName } = task;
  const late = dueAt !== null && doneAt === null && Date.parse(dueAt) < now;
  if (editing)
    return (
      <TaskForm first={{ text, dueAt, assigneeId }} busy={change.isPending} onDone={change.mutate} onLeave={() => setEditing(false)} />
    );
  const when = doneAt
    ? t("task.doneBy", { name: doneBy, time: dayAndTime(doneAt) })
    : dueAt && t(late ? "task.late" : "task.until", { time: dayAndTime(dueAt) });
  const who = assigneeId ? agent(assigneeId) : t("task.whoHasIt");
  return (
    <li className={late ? "task late" : "task"}>
      <input
        type="checkbox"
        className="ck-b"
        aria-label={t("task.doneLabel", { text })}
        checked={doneAt !== null}
        disabled={!may || change.isPending}
        onChange={({ target }) => change.mutate({ done: target.checked })}
      />
      <span className="two">
        <span lang={langOf(text)} className={doneAt ? "struck" : ""}>
          {text}
        </span>
        <small>{[when, onOpen ? `${number} · ${contactName}` : who].filter(Boolean).join(" · ")}</small>
      </span>
      {onOpen ? (
        <Button small onClick={() => onOpen(task.conversationId)}>
          {t("task.open")}
        </Button>
      ) : (
        may &&
        !doneAt && (
          <Button small look="quiet" icon label={t("task.edit", { text })} onClick={() => setEditing(true)}>
            <Icon name="pen" size="s" />
          </Button>
        )
      )}
    </li>
  );
}
