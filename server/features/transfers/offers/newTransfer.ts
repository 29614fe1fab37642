import { Types } from "mongoose";
import type { z } from "zod";
import { answerFields } from "../../../../shared/fields/answerFields.ts";
import { minutesBetween } from "../../../../shared/transfers/transferRules.schema.ts";
import type { NewTransfer } from "../../../../shared/transfers/transfers.api.ts";
import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../../auth/index.ts";
import type { ConversationRecord } from "../../conversations/index.ts";
import type { DepartmentRecord } from "../../departments/index.ts";
import { answerBy } from "../answerBy.ts";
import { fieldsOf } from "../rules/transferFields.ts";
import { transferRules } from "../rules/transferRules.ts";
import { passesOf } from "./passGuard.ts";
import type { TransferRecord } from "./transfer.model.ts";

/** `fields` null: nothing is asked for, because the other side is on the line. */
export type Offer = Omit<z.infer<typeof NewTransfer>, "fields"> & { fields: z.infer<typeof NewTransfer>["fields"] | null };

/** An offer as it is stored first, by the rules and the fields of this moment. Faults: record.notFound, agent.cannotHold, request.invalid. */
export async function recordOf(tx: Tx, conversation: ConversationRecord, to: DepartmentRecord, offer: Offer): Promise<TransferRecord> {
  const { _id: conversationId, number, subject, contact, ownerDepartmentId: fromDepartmentId } = conversation;
  const rules = await transferRules(tx);
  const minutes = minutesBetween(rules, String(fromDepartmentId), String(to._id));
  const [passes, offeredAt] = [await passesOf(tx, conversationId), now()];
  return {
    _id: newId(),
    ...{ conversationId, number, subject, contactName: contact.name },
    ...{ fromDepartmentId, toDepartmentId: to._id, departmentIds: [fromDepartmentId, to._id] },
    toAgent: offer.toAgentId ? await personThere(tx, offer.toAgentId, to) : null,
    ...{ reason: offer.reason, reasonText: offer.reasonText, summary: offer.summary, fields: await answersFor(tx, to, offer) },
    ...{ warm: offer.warm, joined: null, revision: 0 },
    ...{ state: "offered", open: true, offeredAt, minutes },
    offeredBy: { id: new Types.ObjectId(tx.actor.id ?? undefined), name: tx.actor.name },
    expiresAt: await answerBy(String(to._id), offeredAt, minutes),
    ...{ endedAt: null, endedBy: null, refusal: null, counter: null, withdrawnBecause: null, takenBy: null, tookMinutes: null },
    ...{ passes, tooOften: passes > rules.mostPasses },
  };
}

/** Faults: record.notFound, agent.cannotHold. */
async function personThere(tx: Tx, agentId: string, to: DepartmentRecord) {
  const agent = await findAgent(agentId, tx);
  const because = whyCannotHold(agent, String(to._id));
  if (because) throw fault("agent.cannotHold", { because });
  return { id: agent._id, name: agent.name };
}

/** Faults: request.invalid, with what is wrong under `fields.<key>`. */
async function answersFor(tx: Tx, to: DepartmentRecord, { fields }: Offer) {
  if (fields === null) return [];
  const { answered, issues } = answerFields(await fieldsOf(to._id, tx), fields);
  if (issues.size > 0)
    throw fault("request.invalid", { issues: [...issues].map(([key, message]) => ({ path: `fields.${key}`, message })) });
  return answered.map(({ field: { label, labelZh, kind }, value }) => ({ label, labelZh, kind, value }));
}
