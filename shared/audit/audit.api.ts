import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ContactId, Instant } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { auditAreaNames } from "./auditAreas.ts";

/** One thing somebody did: who, when, from where, to what, and each value before and after. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  type: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  from: z.string().nullable().describe("the network address they acted from"),
  about: z
    .string()
    .nullable()
    .describe("the name of what was changed, where it has one; else the mailbox or the id of the department it belongs to"),
  undo: z.boolean().describe("the caller may take it back: it is still so, and there is an opposite"),
  changes: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })).describe("at most sixty"),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Somebody looked at what is kept of a person, or of several in lists: the first time within an hour. */
export const Reading = z.object({
  id: z.string(),
  at: Instant,
  what: z.enum(["opened", "printed", "listed"]),
  agent: z.object({ id: AgentId, name: z.string() }),
  contact: z.object({ id: ContactId, name: z.string() }).nullable().describe("null: those that lists and searches showed within the hour"),
  shown: z.number().int().describe("how many contacts; one that several pages showed counts for each"),
  from: z.string().nullable().describe("the network address they acted from"),
});
export type Reading = z.infer<typeof Reading>;

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
  undo: endpoint("signedIn")
    .route({
      method: "POST",
      path: "/audit/{id}/undone",
      tags: ["audit"],
      summary: "Take back what an entry tells of; needs the ability to read the trail and the one to do it by hand",
    })
    .input(z.strictObject({ id: z.string().regex(/^[0-9a-f]{24}$/) }))
    .output(z.object({}))
    .errors(
      faultsOf(
        "record.notFound",
        "ability.missing",
        "audit.cannotUndo",
        "rules.changed",
        "conversation.undoRefused",
        "tag.nameTaken",
        "team.nameTaken",
        "role.tooMany",
        "roster.cannotHold",
        "policy.unreachable",
        "incident.openAlready",
      ),
    ),
  readings: endpoint("audit.read")
    .route({
      method: "GET",
      path: "/audit-readings",
      tags: ["audit"],
      summary: "Who opened or printed which contact's data, or saw how many in lists, once an hour each, newest first",
    })
    .input(
      PageQuery.extend({
        agentId: AgentId.optional(),
        contactId: ContactId.optional(),
        since: Instant.optional(),
        until: Instant.optional(),
      }),
    )
    .output(pageOf(Reading)),
  ofConversation: endpoint("audit.read")
    .route({ method: "GET", path: "/audit/conversations/{number}", tags: ["audit"], summary: "Who changed what of one conversation" })
    .input(PageQuery.extend({ number: z.string().regex(/^(WD-)?\d{1,9}$/i) }))
    .output(pageOf(AuditEntry))
    .errors(faultsOf("record.notFound", "request.invalid")),
};
