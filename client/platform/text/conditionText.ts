import type { TFunction } from "i18next";
import type { Condition } from "../../../shared/sla/policy.schema.ts";

/** A policy's condition in words: "Tier is Platinum, Gold". */
export function conditionText(t: TFunction, condition: Condition, department: (id: string) => string): string {
  const fact = condition.fact === "field" ? condition.label : t(`policies.fact.${condition.fact}`);
  if (condition.fact === "hoursToDeparture") return t("policies.departsWithin", { hours: condition.under });
  return t("policies.is", { fact, values: valuesOf(t, condition, department).join(t("policies.or")) });
}

/** The values of a condition as a person reads them. */
export function valuesOf(t: TFunction, condition: Condition, department: (id: string) => string): string[] {
  switch (condition.fact) {
    case "tier":
      return condition.is.map((tier) => t(`policies.tier.${tier}`));
    case "channel":
      return condition.is.map((channel) => t(`policies.channel.${channel}`));
    case "priority":
      return condition.is.map((priority) => t(`ui.priority.${priority}`));
    case "incident":
      return condition.is.map((kind) => t(`incident.kind.${kind}`));
    case "department":
      return condition.is.map((id) => department(id) || id);
    case "hoursToDeparture":
      return [String(condition.under)];
    default:
      return condition.is;
  }
}

/** All conditions of a policy in one line; "always" when it has none. */
export function conditionsText(t: TFunction, all: Condition[], any: Condition[], department: (id: string) => string): string {
  const words = (conditions: Condition[]) => conditions.map((one) => conditionText(t, one, department));
  const either = any.length > 0 ? [words(any).join(t("policies.orElse"))] : [];
  return [...words(all), ...either].join(t("policies.and")) || t("policies.always");
}
