import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";
import { usePolicies } from "../../platform/work/allPolicies.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { PersonField } from "../forms/PersonField.tsx";
import { enumerated } from "./conditionKinds.ts";
import { ContactValue } from "./ContactValue.tsx";
import { FieldValue } from "./FieldValue.tsx";
import { useSomebodyLooks } from "./somebodyLooks.ts";
import { ValueChips } from "./ValueChips.tsx";
import { WordsInput } from "./WordsInput.tsx";

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** What the fact has to be: ticks where the values are known, words or a number where they are not. */
export function FactValue({ condition, onChange }: Props) {
  switch (condition.fact) {
    case "status":
    case "priority":
    case "channel":
    case "tier":
    case "clock":
      return <KnownValue condition={condition} onChange={onChange} />;
    case "department":
      return <DepartmentValue condition={condition} onChange={onChange} />;
    case "assignee":
    case "mentioned":
      return <PersonValue condition={condition} onChange={onChange} />;
    case "policy":
      return <PolicyValue condition={condition} onChange={onChange} />;
    case "contact":
      return <ContactValue condition={condition} onChange={onChange} />;
    case "field":
      return <FieldValue condition={condition} onChange={onChange} />;
    case "tag":
    case "contactTag":
    case "organisation":
    case "language":
    case "subject":
      return <WordsInput values={condition.is} onChange={(is) => onChange({ ...condition, is })} />;
    case "snoozed":
      return null;
    default:
      return <NumberValue condition={condition} onChange={onChange} />;
  }
}

type Known = Extract<Condition, { fact: keyof typeof enumerated }>;

function KnownValue({ condition, onChange }: { condition: Known; onChange: Props["onChange"] }) {
  const { t } = useTranslation();
  const name = (value: string) => {
    if (condition.fact === "status") return t(`ui.status.${value as "open"}`);
    if (condition.fact === "priority") return t(`ui.priority.${value as "high"}`);
    if (condition.fact === "channel") return t(`ui.channel.${value as "chat"}`);
    return condition.fact === "tier" ? t(`policies.tier.${value as "gold"}`) : t(`conditions.clock.${value as "running"}`);
  };
  const chosen = condition.is as readonly string[];
  return (
    <ValueChips
      options={enumerated[condition.fact].map((value) => [value, name(value)])}
      chosen={chosen}
      onChange={(is) => onChange({ ...condition, is } as Condition)}
    />
  );
}

function DepartmentValue({ condition, onChange }: { condition: Extract<Condition, { fact: "department" }>; onChange: Props["onChange"] }) {
  const { departments, department } = useNames();
  const known = departments.map(({ id }): [string, string] => [id, department(id)]);
  return <ValueChips options={known} chosen={condition.is} onChange={(is) => onChange({ ...condition, is: is as typeof condition.is })} />;
}

function PolicyValue({ condition, onChange }: { condition: Extract<Condition, { fact: "policy" }>; onChange: Props["onChange"] }) {
  const known = usePolicies().map((policy): [string, string] => [policy.id, ownName(policy)]);
  return <ValueChips options={known} chosen={condition.is} onChange={(is) => onChange({ ...condition, is: is as typeof condition.is })} />;
}

type Person = Extract<Condition, { fact: "assignee" | "mentioned" }>;

function PersonValue({ condition, onChange }: { condition: Person; onChange: Props["onChange"] }) {
  const { t } = useTranslation();
  const { agent } = useNames();
  const chosen = condition.is as readonly string[];
  const words = (id: string) => (id === "me" ? t("conditions.me") : id === "nobody" ? t("conditions.nobody") : agent(id));
  const usual = [...(useSomebodyLooks() ? ["me"] : []), ...(condition.fact === "assignee" ? ["nobody"] : [])];
  const shown = [...new Set([...usual, ...chosen])].map((id): [string, string] => [id, words(id)]);
  const put = (is: string[]) => onChange({ ...condition, is } as Condition);
  return (
    <>
      <ValueChips options={shown} chosen={chosen} onChange={put} />
      <PersonField
        label={t("conditions.addPerson")}
        quiet
        placeholder={t("conditions.addPerson")}
        value=""
        among={({ id }) => !chosen.includes(id)}
        onChange={(id) => put([...chosen, id])}
      />
    </>
  );
}

type Counted = Extract<Condition, { fact: "unanswered" | "age" | "hoursToDeparture" | "dueWithin" }>;

function NumberValue({ condition, onChange }: { condition: Counted; onChange: Props["onChange"] }) {
  const { t } = useTranslation();
  const keys = { unanswered: "atLeast", age: "hours", hoursToDeparture: "under", dueWithin: "minutes" } as const;
  const key = keys[condition.fact];
  const value = (condition as unknown as Record<string, number>)[key];
  return (
    <span className="cond-n">
      {condition.fact === "age" && (
        <ValueChips
          one
          options={(["opening", "activity"] as const).map((of) => [of, t(`conditions.ageOf.${of}`)])}
          chosen={[condition.of]}
          onChange={([of]) => onChange({ ...condition, of: of as "opening" })}
        />
      )}
      <label>
        {t(`conditions.before.${condition.fact}`)}
        <input
          className="input num"
          type="number"
          min={condition.fact === "unanswered" ? 1 : 0}
          value={value}
          onChange={({ target }) => onChange({ ...condition, [key]: Number(target.value) } as Condition)}
        />
        {t(`conditions.unit.${condition.fact}`)}
      </label>
    </span>
  );
}
