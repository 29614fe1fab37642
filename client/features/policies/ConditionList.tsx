import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { FieldOwner } from "../../../shared/fields/customField.schema.ts";
import type { Condition } from "../../../shared/sla/policy.schema.ts";
import { allCustomFieldsQuery } from "../../platform/customFields.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ConditionValue } from "./ConditionValue.tsx";

const facts = [
  "tier",
  "organisation",
  "channel",
  "department",
  "priority",
  "language",
  "tag",
  "contactTag",
  "field",
  "incident",
  "hoursToDeparture",
] as const;

interface OwnField {
  of: FieldOwner;
  key: string;
  label: string;
}

/** A condition as it begins when its fact is chosen. */
function begun(fact: (typeof facts)[number], department: string, own: OwnField): Condition {
  const first: Record<(typeof facts)[number], Condition> = {
    tier: { fact: "tier", is: ["platinum"] },
    organisation: { fact: "organisation", is: ["–"] },
    channel: { fact: "channel", is: ["chat"] },
    department: { fact: "department", is: [department as never] },
    priority: { fact: "priority", is: ["urgent"] },
    language: { fact: "language", is: ["zh-CN"] },
    tag: { fact: "tag", is: ["complaint"] },
    contactTag: { fact: "contactTag", is: ["VIP"] },
    field: { fact: "field", ...own, is: ["–"] },
    incident: { fact: "incident", is: ["cancelledFlight"] },
    hoursToDeparture: { fact: "hoursToDeparture", under: 24 },
  };
  return first[fact];
}

interface Props {
  title: string;
  conditions: Condition[];
  departments: readonly { id: string }[];
  may: boolean;
  onChange: (conditions: Condition[]) => void;
}

/** Conditions that have to hold all, or of which one has to. */
export function ConditionList({ title, conditions, departments, may, onChange }: Props) {
  const { t } = useTranslation();
  const put = (index: number, condition: Condition) => onChange(conditions.map((one, at) => (at === index ? condition : one)));
  const fields = (useQuery(allCustomFieldsQuery).data ?? []).flatMap(({ of, fields: own }) =>
    own.map(({ key, label }) => ({ of, key, label })),
  );
  const own = fields[0] ?? { of: "conversation" as const, key: "-", label: "–" };
  const first = departments[0]?.id ?? "";
  const known = facts.filter((fact) => fact !== "field" || fields.length > 0 || conditions.some((one) => one.fact === "field"));
  return (
    <fieldset className="pol-conds" disabled={!may}>
      <legend>{title}</legend>
      {conditions.map((condition, index) => (
        <div className="pol-cond" key={index}>
          <select
            className="select"
            aria-label={t("policies.factLabel")}
            value={condition.fact}
            onChange={(event) => put(index, begun(event.target.value as Condition["fact"], first, own))}
          >
            {known.map((fact) => (
              <option key={fact} value={fact}>
                {t(`policies.fact.${fact}`)}
              </option>
            ))}
          </select>
          <ConditionValue condition={condition} onChange={(one) => put(index, one)} />
          <Button
            look="quiet"
            icon
            small
            label={t("policies.removeCondition")}
            onClick={() => onChange(conditions.filter((_, at) => at !== index))}
          >
            <Icon name="x" />
          </Button>
        </div>
      ))}
      {may && (
        <Button look="quiet" small onClick={() => onChange([...conditions, begun("tier", first, own)])}>
          <Icon name="plus" size="s" />
          {t("policies.addCondition")}
        </Button>
      )}
    </fieldset>
  );
}
