import type { TFunction } from "i18next";
import type { Condition, Conditions } from "../../../shared/conditions/condition.schema.ts";
import { usePolicies } from "../work/allPolicies.ts";
import { ownName, useNames } from "../people.ts";
import { useTranslation } from "./useTranslation.ts";

type Valued = Extract<Condition, { is: unknown }>;
type Counted = Exclude<Condition, { is: unknown } | { fact: "snoozed" }>;

/** Conditions in words, one and all: "Priority is Urgent or High, and not: Set aside". */
export function useConditionWords() {
  const { t } = useTranslation();
  const values = useValueWords();
  const one = (condition: Condition): string => {
    if ("is" in condition) {
      const fact = condition.fact === "field" ? condition.label : t(`conditions.fact.${condition.fact}`);
      return t(condition.not ? "conditions.words.isNot" : "conditions.words.is", {
        fact,
        values: values(condition).join(t("policies.or")),
      });
    }
    const words = condition.fact === "snoozed" ? t("conditions.fact.snoozed") : countedWords(t, condition);
    return condition.not ? t("conditions.words.not", { words }) : words;
  };
  const joined = (match: "all" | "any", words: string[]) => words.join(t(match === "all" ? "policies.and" : "policies.orElse"));
  const all = ({ match, groups }: Conditions): string => {
    const each = groups.map((group) => joined(group.match, group.conditions.map(one)));
    return each.length > 1
      ? joined(
          match,
          each.map((words) => t("conditions.words.group", { words })),
        )
      : (each[0] ?? "");
  };
  return { one, all };
}

function countedWords(t: TFunction, condition: Counted): string {
  if (condition.fact === "unanswered") return t("conditions.words.unanswered", { count: condition.atLeast });
  const { fact } = condition;
  const count = fact === "age" ? condition.hours : fact === "dueWithin" ? condition.minutes : condition.under;
  const what = fact === "age" ? t(`conditions.ageOf.${condition.of}`) : t(`conditions.fact.${fact}`);
  return t("conditions.words.counted", { fact: what, before: t(`conditions.before.${fact}`), count, unit: t(`conditions.unit.${fact}`) });
}

/** The values of a condition as a person reads them; what is gone since keeps its bare name. */
function useValueWords() {
  const { t } = useTranslation();
  const { agent, department } = useNames();
  const policies = usePolicies();
  return (condition: Valued): string[] => {
    switch (condition.fact) {
      case "status":
        return condition.is.map((status) => t(`ui.status.${status}`));
      case "priority":
        return condition.is.map((priority) => t(`ui.priority.${priority}`));
      case "channel":
        return condition.is.map((channel) => t(`ui.channel.${channel}`));
      case "tier":
        return condition.is.map((tier) => t(`policies.tier.${tier}`));
      case "clock":
        return condition.is.map((state) => t(`conditions.clock.${state}`));
      case "department":
        return condition.is.map((id) => department(id) || id);
      case "assignee":
      case "mentioned":
        return condition.is.map((who) => (who === "me" || who === "nobody" ? t(`conditions.${who}`) : agent(who) || who));
      case "policy":
        return condition.is.map((id) => policies.filter((one) => one.id === id).map(ownName)[0] ?? t("conditions.words.gone"));
      case "contact":
        return condition.is.map((id, at) => condition.names[at] ?? id);
      default:
        return condition.is;
    }
  };
}
