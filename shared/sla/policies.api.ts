import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { Instant, PolicyId } from "../contract/ids.ts";
import { Policy, PolicyInput } from "./policy.schema.ts";

const tags = ["policies"];
const path = "/policies/{id}" as const;
const One = z.strictObject({ id: PolicyId });
const usable = faultsOf("policy.unreachable", "record.notFound");

/** How many clocks were late, before and after a change that nobody has made yet. */
const Tally = z.object({ before: z.number().int(), after: z.number().int() });
export const DryRun = z.object({
  conversations: z.number().int(),
  clocks: z.number().int(),
  complete: z.boolean().describe("false: there were more than 20,000, or than 10 s allow; the newest were taken"),
  matched: Tally.describe("conversations this policy holds for"),
  breached: Tally,
  departments: z.array(z.object({ departmentId: z.string(), breached: Tally })),
  newlyLate: z.array(z.object({ conversationId: z.string(), number: z.string() })).describe("up to 20"),
});
export type DryRun = z.infer<typeof DryRun>;

export const policiesApi = {
  list: endpoint("policy.read")
    .route({ method: "GET", path: "/policies", tags, summary: "All policies in their order: the first that matches wins" })
    .output(z.object({ items: z.array(Policy) })),
  create: endpoint("policy.manage")
    .route({ method: "POST", path: "/policies", tags, successStatus: 201, summary: "Add a policy at the top of the list" })
    .input(PolicyInput)
    .output(Policy)
    .errors(usable),
  change: endpoint("policy.manage")
    .route({ method: "PUT", path, tags, summary: "Change a policy: a new version; running clocks keep the time already used" })
    .input(PolicyInput.extend({ id: PolicyId, seenVersion: z.number().int() }))
    .output(Policy)
    .errors({ ...usable, ...faultsOf("rules.changed") }),
  move: endpoint("policy.manage")
    .route({ method: "PUT", path: `${path}/position`, tags, summary: "Move a policy to a place in the list, from 1" })
    .input(One.extend({ position: z.number().int().min(1).max(1000) }))
    .output(z.object({ items: z.array(Policy) }))
    .errors(faultsOf("record.notFound")),
  remove: endpoint("policy.manage")
    .route({ method: "DELETE", path, tags, summary: "Remove a policy; its versions stay for the clocks that ran by it" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound")),
  bringBack: endpoint("policy.manage")
    .route({
      method: "POST",
      path: `${path}/return`,
      tags,
      summary: "Bring back a removed policy with its versions, at a place in the list",
    })
    .input(One.extend({ position: z.number().int().min(1).max(1000) }))
    .output(z.object({ items: z.array(Policy) }))
    .errors(usable),
  versions: endpoint("policy.read")
    .route({ method: "GET", path: `${path}/versions`, tags, summary: "The 50 newest versions of a policy, newest first" })
    .input(One)
    .output(
      z.object({ items: z.array(z.object({ version: z.number().int(), rules: PolicyInput, changedAt: Instant, changedBy: z.string() })) }),
    )
    .errors(faultsOf("record.notFound")),
  dryRun: endpoint("policy.manage")
    .route({ method: "POST", path: "/policies/dry-run", tags, summary: "Try a policy on clocks of the past; nothing is saved" })
    .input(
      PolicyInput.extend({
        id: PolicyId.nullable().describe("the one it would replace; null for a new one at the top"),
        from: Instant,
        to: Instant.describe("clocks started from one instant to the other; a long time is asked for piece by piece"),
      }),
    )
    .output(DryRun)
    .errors(faultsOf("record.notFound")),
};
