import { z } from "zod";
import { NewCall } from "../channels/phone.api.ts";
import { Message } from "../conversations/message.schema.ts";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, ConversationId, DepartmentId, Instant, TransferId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { FlowWhy, RefusalReason, Transfer, TransferFlow, TransferReason } from "./transfer.schema.ts";
import { FieldAnswers } from "../fields/customField.schema.ts";
import { DepartmentFields, DepartmentFieldsInput } from "./transferField.schema.ts";
import { SavedTransferRules } from "./transferRules.schema.ts";

const tags = ["transfers"];
const One = z.strictObject({ id: TransferId });
const Days = z.coerce.number().int().min(1).max(366).default(30);
const OneFlow = z.strictObject({ fromDepartmentId: DepartmentId, toDepartmentId: DepartmentId, days: Days });
const Words = z.string().trim().min(1).max(500).nullable().default(null);
const ends = faultsOf("record.notFound", "transfer.takenBy", "transfer.ended", "transfer.otherSide");

export const NewTransfer = z.strictObject({
  id: ConversationId,
  toDepartmentId: DepartmentId,
  toAgentId: AgentId.nullable().default(null),
  reason: TransferReason,
  reasonText: Words,
  summary: z.string().trim().min(1).max(2000),
  fields: FieldAnswers.default({}),
  warm: z.boolean().default(false).describe("of a live chat or call: somebody there joins first, both write until it is handed over"),
});

/** A call with a third on the line; handed over, the conversation moves with the entry in one transaction. */
export const WarmCall = NewCall.extend({
  warm: z.strictObject({ departmentId: DepartmentId, agentId: AgentId, reason: TransferReason, handedOver: z.boolean() }),
});

export const transfersApi = {
  offer: endpoint("transfer.offer")
    .route({ method: "POST", path: "/conversations/{id}/transfer", tags, successStatus: 201, summary: "Offer it to another department" })
    .input(NewTransfer)
    .output(Transfer)
    .errors(
      faultsOf(
        "record.notFound",
        "conversation.onlyShown",
        "transfer.openAlready",
        "transfer.notPossible",
        "transfer.notLive",
        "agent.cannotHold",
      ),
    ),
  outlook: endpoint("transfer.offer")
    .route({ method: "GET", path: "/conversations/{id}/transfer-outlook", tags, summary: "What an offer to a department would mean now" })
    .input(z.strictObject({ id: ConversationId, toDepartmentId: DepartmentId }))
    .output(
      z.object({
        minutes: z.number(),
        expiresAt: Instant,
        calendar: z.object({ name: z.string(), nameZh: z.string().nullable() }),
        open: z.boolean().describe("the department works now"),
        opensAt: Instant.nullable(),
        usualMinutes: z.number().nullable().describe("median of the last 30 days, business minutes"),
      }),
    )
    .errors(faultsOf("record.notFound")),
  list: endpoint("transfer.read")
    .route({ method: "GET", path: "/transfers", tags, summary: "Offers to my departments, from them, or ended" })
    .input(PageQuery.extend({ box: z.enum(["received", "sent", "ended"]).default("received"), departmentId: DepartmentId.optional() }))
    .output(pageOf(Transfer)),
  ofConversation: endpoint("transfer.read")
    .route({ method: "GET", path: "/conversations/{id}/transfers", tags, summary: "The offers of a conversation, newest first" })
    .input(PageQuery.extend({ id: ConversationId }))
    .output(pageOf(Transfer))
    .errors(faultsOf("record.notFound")),
  get: endpoint("transfer.read")
    .route({ method: "GET", path: "/transfers/{id}", tags, summary: "One offer" })
    .input(One)
    .output(Transfer)
    .errors(faultsOf("record.notFound")),
  accept: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/transfers/{id}/acceptance", tags, summary: "Accept: for me, or for the department's queue" })
    .input(One.extend({ takenBy: z.enum(["person", "department"]).default("person") }))
    .output(Transfer)
    .errors({ ...ends, ...faultsOf("transfer.joinedBy", "agent.cannotHold") }),
  join: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/transfers/{id}/joining", tags, summary: "Join the thread of a warm offer, before it is handed over" })
    .input(One)
    .output(Transfer)
    .errors({ ...ends, ...faultsOf("transfer.notLive", "transfer.joinedBy", "agent.cannotHold") }),
  leave: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/transfers/{id}/leaving", tags, summary: "Leave it again; the offer stands" })
    .input(One)
    .output(Transfer)
    .errors({ ...ends, ...faultsOf("transfer.nobodyJoined") }),
  handOver: endpoint("transfer.offer")
    .route({ method: "PUT", path: "/transfers/{id}/hand-over", tags, summary: "Hand it over to who joined, and leave" })
    .input(One)
    .output(Transfer)
    .errors({ ...ends, ...faultsOf("transfer.nobodyJoined", "agent.cannotHold") }),
  logWarmCall: endpoint("call.log")
    .route({
      method: "POST",
      path: "/calls/warm",
      tags,
      successStatus: 201,
      summary: "Log a call somebody was brought into; exactly once per key",
    })
    .input(WarmCall)
    .output(Message)
    .errors({
      ...faultsOf("message.keyMissing", "message.keyReused", "record.notFound", "contact.identityInvalid", "ability.missing"),
      ...faultsOf("agent.cannotHold", "transfer.openAlready", "transfer.notPossible", "conversation.onlyShown"),
    }),
  decline: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/transfers/{id}/refusal", tags, summary: "Decline, with the reason" })
    .input(One.extend({ reason: RefusalReason, text: Words }))
    .output(Transfer)
    .errors(ends),
  counter: endpoint("transfer.accept")
    .route({ method: "PUT", path: "/transfers/{id}/counter-offer", tags, summary: "Name another department; the sender decides" })
    .input(One.extend({ departmentId: DepartmentId, text: Words }))
    .output(Transfer)
    .errors({ ...ends, ...faultsOf("transfer.notPossible") }),
  withdraw: endpoint("transfer.offer")
    .route({ method: "PUT", path: "/transfers/{id}/withdrawal", tags, summary: "Take the offer back" })
    .input(One)
    .output(Transfer)
    .errors(ends),
  flows: endpoint("transfer.read")
    .route({ method: "GET", path: "/transfer-flows", tags, summary: "What passes between departments, and what comes back" })
    .input(z.strictObject({ days: Days }))
    .output(
      z.object({ since: Instant, complete: z.boolean().describe("false: only the newest 20,000 offers"), items: z.array(TransferFlow) }),
    ),
  flow: endpoint("transfer.read")
    .route({
      method: "GET",
      path: "/transfer-flows/{fromDepartmentId}/{toDepartmentId}",
      tags,
      summary: "Why one flow was, and why it came back",
    })
    .input(OneFlow)
    .output(FlowWhy),
  flowOffers: endpoint("transfer.read")
    .route({
      method: "GET",
      path: "/transfer-flows/{fromDepartmentId}/{toDepartmentId}/transfers",
      tags,
      summary: "Its offers, newest first",
    })
    .input(PageQuery.extend(OneFlow.shape))
    .output(pageOf(Transfer)),
  fields: endpoint("department.read")
    .route({
      method: "GET",
      path: "/departments/{id}/transfer-fields",
      tags,
      summary: "What a department asks whoever offers it something",
    })
    .input(z.strictObject({ id: DepartmentId }))
    .output(DepartmentFields)
    .errors(faultsOf("record.notFound")),
  changeFields: endpoint("transfer.manage")
    .route({ method: "PUT", path: "/departments/{id}/transfer-fields", tags, summary: "Change what it asks" })
    .input(DepartmentFieldsInput)
    .output(DepartmentFields)
    .errors(faultsOf("rules.changed", "record.notFound")),
  rules: endpoint("transfer.read")
    .route({ method: "GET", path: "/transfer-rules", tags, summary: "How long offers wait, per pair of departments" })
    .output(SavedTransferRules),
  changeRules: endpoint("transfer.manage")
    .route({ method: "PUT", path: "/transfer-rules", tags, summary: "Change it; `version` is the one it was read with" })
    .input(SavedTransferRules)
    .output(SavedTransferRules)
    .errors(faultsOf("rules.changed", "record.notFound")),
};
