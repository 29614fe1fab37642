import { useTranslation } from "../../platform/text/useTranslation.ts";
import { incidentKinds } from "../../../shared/incidents/incidentKinds.ts";
import type { Condition } from "../../../shared/sla/policy.schema.ts";
import { useNames } from "../../platform/people.ts";
import { FieldValue } from "../../ui/conditions/FieldValue.tsx";
import { WordsInput } from "../../ui/conditions/WordsInput.tsx";

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

const choices = {
  tier: ["platinum", "gold", "silver", "none"],
  channel: ["chat", "email", "phone"],
  priority: ["urgent", "high", "normal", "low"],
  incident: incidentKinds,
} as const;

/** What the fact has to be: ticks where the values are known, words separated by commas where they are not. */
export function ConditionValue({ condition, onChange }: Props) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  if (condition.fact === "hoursToDeparture")
    return (
      <label className="pol-under">
        {t("policies.under")}
        <input
          className="input num"
          type="number"
          min="0"
          max="8760"
          value={condition.under}
          onChange={(event) => onChange({ ...condition, under: Number(event.target.value) })}
        />
      </label>
    );
  if (condition.fact === "field")
    return (
      <span className="pol-ticks">
        <FieldValue condition={condition} onChange={onChange} />
      </span>
    );
  if (condition.fact === "organisation" || condition.fact === "language" || condition.fact === "tag" || condition.fact === "contactTag")
    return <WordsInput values={condition.is} onChange={(is) => onChange({ ...condition, is })} />;
  const known = condition.fact === "department" ? departments.map(({ id }) => id as string) : [...choices[condition.fact]];
  const name = (value: string) => {
    if (condition.fact === "department") return department(value);
    if (condition.fact === "incident") return t(`incident.kind.${value as "strike"}`);
    if (condition.fact === "tier") return t(`policies.tier.${value as "gold"}`);
    return condition.fact === "channel" ? t(`policies.channel.${value as "chat"}`) : t(`ui.priority.${value as "high"}`);
  };
  const chosen = condition.is as readonly string[];
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    if (next.length > 0) onChange({ ...condition, is: next } as Condition);
  };
  return (
    <span className="pol-ticks">
      {known.map((value) => (
        <button key={value} type="button" className="chip line" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {name(value)}
        </button>
      ))}
    </span>
  );
}
