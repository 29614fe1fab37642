import type { Conditions } from "../../../../shared/conditions/condition.schema.ts";
import type { RuleTerms } from "../../../../shared/rules/rule.schema.ts";

type Asked = Conditions["groups"][number]["conditions"];

/** Conditions of one group. */
export const groupOf = (match: "all" | "any", ...conditions: Asked): Conditions => ({ match: "all", groups: [{ match, conditions }] });

type Named = readonly [name: string, nameZh: string];
const rule = (named: Named, when: RuleTerms["when"], conditions: Conditions, actions: RuleTerms["actions"]): RuleTerms => ({
  ...{ name: named[0], nameZh: named[1], on: true, when, conditions, actions, stops: false },
});
const opened: RuleTerms["when"] = { kind: "event", events: ["opened"] };

/** What happens by itself at the demo company. */
export const demoRules: RuleTerms[] = [
  rule(["Visa questions are tagged", "签证问题加标签"], opened, groupOf("any", { fact: "subject", is: ["visa", "签证"] }), [
    { kind: "addTags", tags: ["visa"] },
    { kind: "note", text: "Entry rules change often: look them up before you answer." },
  ]),
  rule(
    ["Leaves within a day: urgent", "一天内出发：紧急"],
    { kind: "comesToHold" },
    groupOf("all", { fact: "status", is: ["open"] }, { fact: "hoursToDeparture", under: 24 }),
    [{ kind: "priority", priority: "urgent" }],
  ),
  rule(
    ["Three days without an answer: ask again", "三天未回复：再次询问"],
    { kind: "comesToHold" },
    groupOf("all", { fact: "status", is: ["pending"] }, { fact: "age", of: "activity", hours: 72 }),
    [{ kind: "nextStep", text: "Ask whether it is settled" }],
  ),
  rule(
    ["Press is told when we answer", "告知媒体何时答复"],
    opened,
    groupOf("all", { fact: "contactTag", is: ["press"] }, { fact: "channel", is: ["email"] }),
    [
      {
        kind: "reply",
        texts: {
          en: "Dear {{contact.firstName|colleague}},\n\nyour question reached our press desk as {{conversation.number}}. We answer within four hours.",
          "zh-CN": "{{contact.name|您}}您好，\n\n您的问题已转到我们的媒体联络处（{{conversation.number}}），我们将在四小时内答复。",
        },
      },
      { kind: "priority", priority: "high" },
    ],
  ),
];
