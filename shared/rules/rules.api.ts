import { z } from "zod";
import { Conditions } from "../conditions/condition.schema.ts";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, RuleId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Rule, RuleAction, RuleRun, RuleTerms, RuleWhen } from "./rule.schema.ts";

const tags = ["rules"];
const path = "/rules/{id}" as const;
const One = z.strictObject({ id: RuleId });
const Seen = { seenVersion: z.number().int() };

export const rulesApi = {
  list: endpoint("rule.manage")
    .route({ method: "GET", path: "/rules", tags, summary: "The rules in the order in which they look" })
    .output(z.object({ items: z.array(Rule) })),
  add: endpoint("rule.manage")
    .route({ method: "POST", path: "/rules", tags, successStatus: 201, summary: "Add a rule after all others" })
    .input(RuleTerms)
    .output(Rule)
    .errors(faultsOf("rule.tooMany", "macro.unknownNames", "conditions.me")),
  change: endpoint("rule.manage")
    .route({ method: "PUT", path, tags, summary: "Change a rule" })
    .input(RuleTerms.extend({ id: RuleId, ...Seen }))
    .output(Rule)
    .errors(faultsOf("record.notFound", "rules.changed", "macro.unknownNames", "conditions.me")),
  move: endpoint("rule.manage")
    .route({ method: "PUT", path: `${path}/place`, tags, summary: "Let it look before another; null: after all" })
    .input(One.extend({ beforeId: RuleId.nullable() }))
    .output(z.object({ items: z.array(Rule) }))
    .errors(faultsOf("record.notFound")),
  remove: endpoint("rule.manage")
    .route({ method: "DELETE", path, tags, summary: "Remove a rule; what it did stays" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound")),
  runs: endpoint("rule.manage")
    .route({ method: "GET", path: "/rule-runs", tags, summary: "What rules did in the last 90 days and why, newest first" })
    .input(PageQuery.extend({ ruleId: RuleId.optional() }))
    .output(pageOf(RuleRun)),
  tryOut: endpoint("rule.manage")
    .route({
      method: "POST",
      path: "/rule-trials",
      tags,
      summary: "What a rule would have met in the last 30 days, and would have answered; changes and sends nothing",
    })
    .input(z.strictObject({ when: RuleWhen, conditions: Conditions.nullable(), actions: z.array(RuleAction).max(10).default([]) }))
    .output(
      z.object({
        looked: z.number().int().describe("events of these kinds, or conversations that are active"),
        met: z.number().int(),
        complete: z.boolean().describe("false: only the newest ten thousand were looked at"),
        examples: z
          .array(
            z.object({
              id: ConversationId,
              number: z.string(),
              subject: z.string(),
              at: z.iso.datetime(),
              reply: z.string().nullable().describe("the words it would send; null: none"),
            }),
          )
          .describe("at most twenty"),
      }),
    )
    .errors(faultsOf("conditions.me")),
};
