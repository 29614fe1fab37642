import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, Instant } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { auditAreaNames } from "./auditAreas.ts";

/** One thing somebody did: who, when, from where, to what, and each value before and after. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  type: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  from: z.string().nullable().describe("the network address they acted from"),
  about: z.string().nullable().describe("the name of what was changed, where it has one"),
  changes: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })).describe("at most sixty"),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const auditApi = {
  list: endpoint("audit.read")
    .route({ method: "GET", path: "/audit", tags: ["audit"], summary: "Who changed which setting or right, newest first" })
    .input(
      PageQuery.extend({
        area: z.enum(auditAreaNames).optional(),
        agentId: AgentId.optional(),
        since: Instant.optional(),
        until: Instant.optional(),
      }),
    )
    .output(pageOf(AuditEntry))
    .errors(faultsOf("request.invalid")),
  ofConversation: endpoint("audit.read")
    .route({ method: "GET", path: "/audit/conversations/{number}", tags: ["audit"], summary: "Who changed what of one conversation" })
    .input(PageQuery.extend({ number: z.string().regex(/^(WD-)?\d{1,9}$/i) }))
    .output(pageOf(AuditEntry))
    .errors(faultsOf("record.notFound", "request.invalid")),
};
