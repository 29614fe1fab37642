import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { RuleAction } from "../../../shared/rules/rule.schema.ts";
import { customFieldsQuery } from "../../platform/customFields.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { Field } from "../forms/Field.tsx";
import { PersonField } from "../forms/PersonField.tsx";
import { ReplyEdit } from "./ReplyEdit.tsx";
import { SnoozeEdit } from "./SnoozeEdit.tsx";
import { SelectField } from "../forms/SelectField.tsx";

type Change<Kind extends RuleAction["kind"]> = { action: Extract<RuleAction, { kind: Kind }>; onChange: (action: RuleAction) => void };

const statuses = ["open", "pending", "onHold", "resolved"] as const;
const priorities = ["low", "normal", "high", "urgent"] as const;

/** One thing a macro or a rule does, with what it needs to know; a rule has nobody who would be "me". */
export function ActionEdit({ action, byRule, onChange }: { action: RuleAction; byRule: boolean; onChange: (action: RuleAction) => void }) {
  const { t } = useTranslation();
  const label = t(`macro.action.${action.kind}`);
  if (action.kind === "status")
    return (
      <SelectField
        label={label}
        value={action.status}
        onChange={({ target }) => onChange({ kind: "status", status: target.value as "open" })}
      >
        {statuses.map((one) => (
          <option key={one} value={one}>
            {t(`ui.status.${one}`)}
          </option>
        ))}
      </SelectField>
    );
  if (action.kind === "priority")
    return (
      <SelectField
        label={label}
        value={action.priority}
        onChange={({ target }) => onChange({ kind: "priority", priority: target.value as "low" })}
      >
        {priorities.map((one) => (
          <option key={one} value={one}>
            {t(`ui.priority.${one}`)}
          </option>
        ))}
      </SelectField>
    );
  if (action.kind === "addTags" || action.kind === "removeTags") return <TagsEdit label={label} action={action} onChange={onChange} />;
  if (action.kind === "assign") return <AssignEdit action={action} byRule={byRule} onChange={onChange} />;
  if (action.kind === "snooze") return <SnoozeEdit action={action} onChange={onChange} />;
  if (action.kind === "reply") return <ReplyEdit action={action} onChange={onChange} />;
  if (action.kind === "move") return <MoveEdit action={action} onChange={onChange} />;
  if (action.kind === "field") return <AnswerEdit action={action} onChange={onChange} />;
  const most = action.kind === "note" ? 2000 : 200;
  return (
    <Field
      label={label}
      value={action.text}
      maxLength={most}
      required
      onChange={({ target }) => onChange({ ...action, text: target.value })}
    />
  );
}

/** Tags with commas between them, kept as they are typed until the box is left. */
function TagsEdit({ label, action, onChange }: Change<"addTags" | "removeTags"> & { label: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(action.tags.join(", "));
  const tagsOf = (text: string) =>
    [
      ...new Set(
        text
          .split(/[,，]/)
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ].slice(0, 10);
  return (
    <Field
      label={label}
      hint={t("macro.tagsHint")}
      value={typed}
      required
      onChange={({ target }) => (setTyped(target.value), onChange({ ...action, tags: tagsOf(target.value) }))}
    />
  );
}

function AssignEdit({ action, byRule, onChange }: Change<"assign"> & { byRule: boolean }) {
  const { t } = useTranslation();
  const nobody = { id: "nobody", text: t("macro.toQueue") };
  return (
    <PersonField
      label={t("macro.action.assign")}
      value={action.to}
      besides={byRule ? [nobody] : [{ id: "me", text: t("macro.toMe") }, nobody]}
      onChange={(to) => onChange({ kind: "assign", to: to as "me" })}
    />
  );
}

function MoveEdit({ action, onChange }: Change<"move">) {
  const { t } = useTranslation();
  const { departments } = useNames();
  return (
    <SelectField
      label={t("macro.action.move")}
      value={action.departmentId}
      onChange={({ target }) => onChange({ kind: "move", departmentId: target.value as typeof action.departmentId })}
    >
      {departments.map((one) => (
        <option key={one.id} value={one.id}>
          {ownName(one)}
        </option>
      ))}
    </SelectField>
  );
}

function AnswerEdit({ action, onChange }: Change<"field">) {
  const { t } = useTranslation();
  const { data } = useQuery(customFieldsQuery);
  return (
    <>
      <SelectField
        label={t("macro.action.field")}
        value={action.key}
        required
        onChange={({ target }) => onChange({ ...action, key: target.value })}
      >
        <option value="">{t("macro.chooseField")}</option>
        {(data?.fields ?? []).map(({ key, label, labelZh }) => (
          <option key={key} value={key}>
            {ownName({ name: label, nameZh: labelZh })}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("macro.fieldValue")}
        value={action.value}
        maxLength={500}
        onChange={({ target }) => onChange({ ...action, value: target.value })}
      />
    </>
  );
}
