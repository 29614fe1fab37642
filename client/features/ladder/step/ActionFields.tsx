import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AgentId, DepartmentId, HookId } from "../../../../shared/contract/ids.ts";
import type { Reached, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { Button } from "../../../ui/Button.tsx";
import { PersonField } from "../../../ui/forms/PersonField.tsx";
import { SelectField } from "../../../ui/forms/SelectField.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { HookField, IncidentFields, TaskFields } from "./FarFields.tsx";
import { StepOfferFields } from "./StepOfferFields.tsx";

interface Props {
  /** Whose ladder it is. */
  ownId: DepartmentId;
  action: StepAction;
  onChange: (action: StepAction) => void;
  onRemove?: () => void;
}

const kinds = ["notify", "raisePriority", "reassign", "move", "offerTransfer", "watch", "task", "openIncident", "callHook"] as const;
const groups = ["assignee", "dutyManager", "leads", "supervisors", "department"] as const;

/** One thing a step does. */
export function ActionFields({ ownId, action, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const fresh = (kind: string): StepAction => {
    if (kind === "raisePriority") return { kind };
    if (kind === "reassign") return { kind, agentId: null };
    if (kind === "move") return { kind, departmentId: (departments[0]?.id ?? "") as DepartmentId };
    if (kind === "offerTransfer") return { kind, departmentId: "" as DepartmentId, reason: "decision", summary: "", fields: {} };
    if (kind === "watch") return { kind, reached: { who: "dutyManager" } };
    if (kind === "task") return { kind, text: "", dueInMinutes: 60 };
    if (kind === "openIncident") return { kind, title: "", incident: "cancelledFlight" };
    if (kind === "callHook") return { kind, hookId: "" as HookId };
    return { kind: "notify", reached: { who: "leads" }, byMail: false };
  };
  return (
    <div className="fields action">
      <SelectField label={t("ladder.does")} value={action.kind} onChange={({ target }) => onChange(fresh(target.value))}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`ladder.action.${kind}`)}
          </option>
        ))}
      </SelectField>
      {(action.kind === "notify" || action.kind === "watch") && (
        <>
          <PersonField
            label={t("ladder.whom")}
            value={action.reached.who === "agent" ? action.reached.agentId : action.reached.who}
            besides={groups.map((who) => ({ id: who, text: t(`ladder.who.${who}`) }))}
            onChange={(id) => onChange({ ...action, reached: reachedOf(id) })}
          />
          {action.kind === "notify" && (
            <label className="ck">
              <input type="checkbox" checked={action.byMail} onChange={({ target }) => onChange({ ...action, byMail: target.checked })} />
              {t("ladder.byMail")}
            </label>
          )}
        </>
      )}
      {action.kind === "raisePriority" && <p className="hint">{t("ladder.raiseHint")}</p>}
      {action.kind === "reassign" && (
        <PersonField
          label={t("ladder.toWhom")}
          value={action.agentId ?? ""}
          besides={[{ id: "", text: t("ladder.toQueue") }]}
          onChange={(id) => onChange({ ...action, agentId: (id || null) as AgentId | null })}
        />
      )}
      {action.kind === "move" && (
        <SelectField
          label={t("ladder.department")}
          value={action.departmentId}
          onChange={({ target }) => onChange({ ...action, departmentId: target.value as DepartmentId })}
        >
          {departments.map(({ id }) => (
            <option key={id} value={id}>
              {department(id)}
            </option>
          ))}
        </SelectField>
      )}
      {action.kind === "offerTransfer" && <StepOfferFields ownId={ownId} action={action} onChange={onChange} />}
      {action.kind === "task" && <TaskFields action={action} onChange={onChange} />}
      {action.kind === "openIncident" && <IncidentFields action={action} onChange={onChange} />}
      {action.kind === "callHook" && <HookField action={action} onChange={onChange} />}
      {onRemove && (
        <Button look="quiet" icon small label={t("ladder.removeAction")} onClick={onRemove}>
          <Icon name="x" size="s" />
        </Button>
      )}
    </div>
  );
}

const reachedOf = (value: string): Reached =>
  groups.includes(value as (typeof groups)[number])
    ? { who: value as (typeof groups)[number] }
    : { who: "agent", agentId: value as AgentId };
