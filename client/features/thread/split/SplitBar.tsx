import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { useNames } from "../../../platform/people.ts";
import type { Thread } from "../../../platform/live/heldThreads.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { PickContact } from "../../../ui/pick/PickContact.tsx";
import { leavesNothing, stopChoosing, useChoosing } from "./choosing.ts";
import { useSplit } from "./useSplit.ts";

interface Props {
  thread: Thread;
  conversation: Conversation;
  messages: Message[];
  onOpen: (id: string) => void;
}

/** The new conversation that the chosen entries move to: its subject, department and contact (MRG-2). */
export function SplitBar({ thread, conversation, messages, onOpen }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const ids = useChoosing((all) => all.ids);
  const [subject, setSubject] = useState("");
  const [departmentId, setDepartment] = useState(conversation.ownerDepartmentId);
  const [contact, setContact] = useState<{ id: Conversation["contact"]["id"]; name: string }>(conversation.contact);
  const split = useSplit(conversation.id, onOpen);
  const send = () => split.mutate({ messageIds: [...ids], subject: subject.trim(), departmentId, contactId: contact.id });
  const all = leavesNothing(thread, ids);
  const ready = ids.size > 0 && !all && subject.trim() !== "";
  const first = messages.find(({ id, kind }) => ids.has(id) && kind === "inbound");
  return (
    <form
      className="comp splitb"
      aria-label={t("console.split.title")}
      onSubmit={(event) => (event.preventDefault(), ready ? send() : undefined)}
    >
      <p role="status">
        <b>{t("console.split.chosen", { count: ids.size })}</b>{" "}
        <span className="hint">
          {all
            ? t("fault.conversation.splitRefusedBecause.nothingLeft")
            : first
              ? t("console.split.clocksFrom", { time: dayAndTime(first.happenedAt) })
              : t("console.split.howTo")}
        </span>
      </p>
      <div className="splitf">
        <Field
          label={t("console.subject")}
          value={subject}
          maxLength={300}
          required
          autoFocus
          onChange={({ target }) => setSubject(target.value)}
        />
        <SelectField
          label={t("console.split.department")}
          value={departmentId}
          onChange={({ target }) => setDepartment(target.value as typeof departmentId)}
        >
          {departments.map(({ id }) => (
            <option key={id} value={id}>
              {department(id)}
            </option>
          ))}
        </SelectField>
        <PickContact label={t("console.split.contact")} value={contact} onPick={setContact} />
        <Button onClick={stopChoosing}>{t("ui.cancel")}</Button>
        <Button look="primary" type="submit" busy={split.isPending} disabled={!ready}>
          {t("console.split.act")}
        </Button>
      </div>
    </form>
  );
}
