import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import { dateTimeField, instantIn } from "../../platform/text/zoneFields.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { PersonField } from "../../ui/forms/PersonField.tsx";
import "./tasks.css";

export interface TaskWords {
  text: string;
  dueAt: string | null;
  assigneeId: AgentId | null;
}

interface Props {
  first: TaskWords;
  busy: boolean;
  onDone: (words: TaskWords) => void;
  onLeave: () => void;
}

/** A task as somebody writes it: what, until when on one's own clock, and who. */
export function TaskForm({ first, busy, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(first.text);
  const [due, setDue] = useState(first.dueAt ? dateTimeField(first.dueAt) : "");
  const [assigneeId, setAssigneeId] = useState(first.assigneeId);
  const done = () => onDone({ text: text.trim(), dueAt: instantIn(due), assigneeId });
  return (
    <form className="task-f" onSubmit={(event) => (event.preventDefault(), done())}>
      <Field label={t("task.text")} autoFocus required maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
      <Field
        label={t("task.due")}
        optional={t("ui.optional")}
        type="datetime-local"
        value={due}
        onChange={({ target }) => setDue(target.value)}
      />
      <PersonField
        label={t("task.who")}
        value={assigneeId ?? ""}
        besides={[{ id: "", text: t("task.whoHasIt") }]}
        among={({ invited }) => !invited}
        onChange={(id) => setAssigneeId((id || null) as AgentId | null)}
      />
      <div className="acts">
        <Button small onClick={onLeave}>
          {t("ui.cancel")}
        </Button>
        <Button small look="primary" type="submit" busy={busy} disabled={text.trim() === ""}>
          {t("task.save")}
        </Button>
      </div>
    </form>
  );
}
