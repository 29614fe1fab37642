import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { HookId } from "../../../../shared/contract/ids.ts";
import type { StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { incidentKinds, type IncidentKind } from "../../../../shared/incidents/incidentKinds.ts";
import { Field } from "../../../ui/forms/Field.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { hooksQuery } from "../ladderQueries.ts";

type Of<Kind extends StepAction["kind"]> = Extract<StepAction, { kind: Kind }>;

/** Which system is called. */
export function HookField({ action, onChange }: { action: Of<"callHook">; onChange: (action: StepAction) => void }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(hooksQuery);
  return (
    <SelectField
      label={t("ladder.system")}
      required
      value={action.hookId}
      onChange={({ target }) => onChange({ ...action, hookId: target.value as HookId })}
    >
      <option value="">{data.length > 0 ? "–" : t("ladder.noHook")}</option>
      {data.map(({ id, name, host }) => (
        <option key={id} value={id}>
          {`${name} (${host})`}
        </option>
      ))}
    </SelectField>
  );
}

/** What is to be done, and how long after the step it is due. */
export function TaskFields({ action, onChange }: { action: Of<"task">; onChange: (action: StepAction) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t("ladder.task")}
        required
        maxLength={500}
        value={action.text}
        onChange={({ target }) => onChange({ ...action, text: target.value })}
      />
      <Field
        label={t("ladder.taskDue")}
        type="number"
        min={0}
        max={20_160}
        value={action.dueInMinutes}
        onChange={({ target }) => onChange({ ...action, dueInMinutes: Math.max(0, Math.round(Number(target.value))) })}
      />
    </>
  );
}

/** Which incident is opened, or joined where it is open already. */
export function IncidentFields({ action, onChange }: { action: Of<"openIncident">; onChange: (action: StepAction) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        label={t("incident.kindLabel")}
        value={action.incident}
        onChange={({ target }) => onChange({ ...action, incident: target.value as IncidentKind })}
      >
        {incidentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`incident.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("incident.titleLabel")}
        required
        maxLength={120}
        value={action.title}
        onChange={({ target }) => onChange({ ...action, title: target.value })}
      />
    </>
  );
}
