import type { Rule, RuleTerms } from "../../../shared/rules/rule.schema.ts";
import { api } from "../../platform/api.ts";
import { unnamed } from "../../ui/forms/NameFields.tsx";
import { readRulesAfresh } from "./rulesQueries.ts";

/** What a rule asks for at first. */
export const openOnes = {
  match: "all" as const,
  groups: [{ match: "all" as const, conditions: [{ fact: "status" as const, is: ["open" as const] }] }],
};

/** A rule as it begins. */
export const blankRule: RuleTerms = {
  ...unnamed,
  on: true,
  when: { kind: "event", events: ["opened"] },
  conditions: openOnes,
  actions: [{ kind: "priority", priority: "high" }],
  stops: false,
};

export const termsOf = ({ name, nameZh, on, when, conditions, actions, stops }: Rule): RuleTerms => ({
  ...{ name, nameZh, on, when, conditions, actions, stops },
});

/** Adds a rule, or changes the one that was read; the list is read afresh. */
export async function saveRule(rule: Rule | null, terms: RuleTerms) {
  await (rule ? api.rules.change({ ...terms, id: rule.id, seenVersion: rule.version }) : api.rules.add(terms));
  await readRulesAfresh();
}
