import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";
import type { PolicyInput, TargetKind } from "../../../shared/sla/policy.schema.ts";
import { workSpan } from "../../platform/text/ledgerTimes.ts";
import { readTarget } from "./readTarget.ts";

const kinds: TargetKind[] = ["firstResponse", "nextResponse", "resolution", "callBack", "transferAcceptance"];
const priorities: Priority[] = ["urgent", "high", "normal", "low"];

interface Props {
  rules: PolicyInput;
  may: boolean;
  onChange: (by: Partial<PolicyInput>) => void;
}

/** The targets per priority, and for each kind whether it counts in business time or round the clock. */
export function TargetTable({ rules, may, onChange }: Props) {
  const { t } = useTranslation();
  const { targets, hours } = rules;
  const set = (priority: Priority, kind: TargetKind, minutes: number | null) =>
    onChange({ targets: { ...targets, [priority]: { ...targets[priority], [kind]: minutes } } });
  return (
    <div className="pol-scroll">
      <table className="tb pol-targets">
        <thead>
          <tr>
            <th>{t("policies.targets")}</th>
            {kinds.map((kind) => (
              <th key={kind}>{t(`policies.target.${kind}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {priorities.map((priority) => (
            <tr key={priority}>
              <th scope="row">{t(`ui.priority.${priority}`)}</th>
              {kinds.map((kind) => (
                <td key={kind} data-kind={t(`policies.target.${kind}`)}>
                  <TargetField
                    label={`${t(`ui.priority.${priority}`)}, ${t(`policies.target.${kind}`)}`}
                    minutes={targets[priority][kind]}
                    may={may}
                    onChange={(minutes) => set(priority, kind, minutes)}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("policies.counts")}</th>
            {kinds.map((kind) => (
              <td key={kind} data-kind={t(`policies.target.${kind}`)}>
                <select
                  className="select"
                  disabled={!may}
                  aria-label={`${t("policies.counts")}, ${t(`policies.target.${kind}`)}`}
                  value={hours[kind]}
                  onChange={(event) => onChange({ hours: { ...hours, [kind]: event.target.value as "business" | "wall" } })}
                >
                  <option value="business">{t("policies.business")}</option>
                  <option value="wall">{t("policies.wall")}</option>
                </select>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface Cell {
  label: string;
  minutes: number | null;
  may: boolean;
  onChange: (minutes: number | null) => void;
}

function TargetField({ label, minutes, may, onChange }: Cell) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const read = text === null ? minutes : readTarget(text);
  const take = () => {
    if (read === undefined) return;
    if (read !== minutes) onChange(read);
    setText(null);
  };
  return (
    <input
      className="input num"
      aria-label={label}
      aria-invalid={read === undefined || undefined}
      title={read === undefined ? t("policies.targetWrong") : undefined}
      readOnly={!may}
      placeholder="–"
      value={text ?? (minutes === null ? "" : workSpan(minutes))}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={({ key }) => (key === "Enter" ? take() : key === "Escape" ? setText(null) : undefined)}
    />
  );
}
