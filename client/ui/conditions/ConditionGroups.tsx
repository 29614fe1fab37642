import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Condition, Conditions } from "../../../shared/conditions/condition.schema.ts";
import { allCustomFieldsQuery } from "../../platform/customFields.ts";
import { useNames } from "../../platform/people.ts";
import { usePolicies } from "../../platform/work/allPolicies.ts";
import { Button } from "../Button.tsx";
import { Toggle } from "../forms/Toggle.tsx";
import { Icon } from "../Icon.tsx";
import { begunCondition, offeredFacts } from "./conditionKinds.ts";
import { FactValue } from "./FactValue.tsx";
import { useSomebodyLooks } from "./somebodyLooks.ts";
import "./conditions.css";

interface Props {
  value: Conditions;
  onChange: (value: Conditions) => void;
}
type Group = Conditions["groups"][number];

/** Conditions in groups, one level deep, edited in place. */
export function ConditionGroups({ value, onChange }: Props) {
  const { t } = useTranslation();
  const begin = useBegin();
  const put = (at: number, group: Group | null) =>
    onChange({ ...value, groups: group ? value.groups.with(at, group) : value.groups.toSpliced(at, 1) });
  return (
    <div className="cond-g">
      {value.groups.length > 1 && (
        <MatchToggle label={t("conditions.groups")} value={value.match} onChange={(match) => onChange({ ...value, match })} />
      )}
      {value.groups.map((group, at) => (
        <GroupRows key={at} group={group} alone={value.groups.length === 1} onChange={(next) => put(at, next)} />
      ))}
      {value.groups.length < 10 && (
        <Button
          look="quiet"
          small
          onClick={() => onChange({ ...value, groups: [...value.groups, { match: "all", conditions: [begin("status")] }] })}
        >
          <Icon name="plus" size="s" />
          {t("conditions.addGroup")}
        </Button>
      )}
    </div>
  );
}

function GroupRows({ group, alone, onChange }: { group: Group; alone: boolean; onChange: (group: Group | null) => void }) {
  const { t } = useTranslation();
  const begin = useBegin();
  const { conditions } = group;
  const put = (at: number, condition: Condition | null) => {
    const next = condition ? conditions.with(at, condition) : conditions.toSpliced(at, 1);
    onChange(next.length > 0 ? { ...group, conditions: next } : alone ? group : null);
  };
  return (
    <fieldset className="cond-group">
      <legend className="vh">{t("conditions.group")}</legend>
      <MatchToggle label={t("conditions.group")} value={group.match} onChange={(match) => onChange({ ...group, match })} />
      {conditions.map((condition, at) => (
        <ConditionRow
          key={at}
          condition={condition}
          onChange={(next) => put(at, next)}
          onRemove={conditions.length > 1 || !alone ? () => put(at, null) : undefined}
        />
      ))}
      {conditions.length < 20 && (
        <Button look="quiet" small onClick={() => onChange({ ...group, conditions: [...conditions, begin("priority")] })}>
          <Icon name="plus" size="s" />
          {t("policies.addCondition")}
        </Button>
      )}
    </fieldset>
  );
}

interface RowProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: (() => void) | undefined;
}

function ConditionRow({ condition, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const begin = useBegin();
  const policies = usePolicies();
  const offered = offeredFacts.filter((fact) => fact !== "policy" || policies.length > 0 || condition.fact === "policy");
  return (
    <div className="cond-row">
      <select
        className="select"
        aria-label={t("policies.factLabel")}
        value={condition.fact}
        onChange={({ target }) => onChange(begin(target.value as Condition["fact"]))}
      >
        {offered.map((fact) => (
          <option key={fact} value={fact}>
            {t(`conditions.fact.${fact}`)}
          </option>
        ))}
      </select>
      <select
        className="select is"
        aria-label={t("conditions.isOrNot")}
        value={condition.not ? "not" : "is"}
        onChange={({ target }) => onChange({ ...condition, not: target.value === "not" })}
      >
        <option value="is">{t("conditions.is")}</option>
        <option value="not">{t("conditions.isNot")}</option>
      </select>
      <FactValue condition={condition} onChange={onChange} />
      {onRemove && (
        <Button look="quiet" icon small label={t("policies.removeCondition")} onClick={onRemove}>
          <Icon name="x" />
        </Button>
      )}
    </div>
  );
}

function MatchToggle({ label, value, onChange }: { label: string; value: "all" | "any"; onChange: (value: "all" | "any") => void }) {
  const { t } = useTranslation();
  return (
    <Toggle
      label={label}
      value={value}
      options={[
        ["all", t("conditions.all")],
        ["any", t("conditions.any")],
      ]}
      onChange={onChange}
    />
  );
}

/** A new condition of a fact, with the desk's own first department, policy, person and field in it. */
function useBegin() {
  const { departments, agents } = useNames();
  const somebodyLooks = useSomebodyLooks();
  const asked = (useQuery(allCustomFieldsQuery).data ?? []).flatMap(({ of, fields }) =>
    fields.map(({ key, label }) => ({ of, key, label })),
  );
  const [policy] = usePolicies();
  const own = asked[0] ?? { of: "conversation" as const, key: "-", label: "–" };
  const person = somebodyLooks ? "me" : (agents.find(({ active }) => active)?.id ?? "");
  return (fact: Condition["fact"]) => begunCondition(fact, { department: departments[0]?.id ?? "", policy: policy?.id ?? "", person, own });
}
