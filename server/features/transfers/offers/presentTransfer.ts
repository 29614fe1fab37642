import type { AgentId, ConversationId, DepartmentId, TransferId } from "../../../../shared/contract/ids.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import type { NamedAgent, TransferRecord } from "./transfer.model.ts";

/** An offer as the outside sees it. */
export const presentTransfer = (record: TransferRecord): Transfer => ({
  id: String(record._id) as TransferId,
  conversationId: String(record.conversationId) as ConversationId,
  number: record.number,
  subject: record.subject,
  contactName: record.contactName,
  fromDepartmentId: String(record.fromDepartmentId) as DepartmentId,
  toDepartmentId: String(record.toDepartmentId) as DepartmentId,
  toAgent: record.toAgent && presentNamed(record.toAgent),
  reason: record.reason,
  reasonText: record.reasonText,
  summary: record.summary,
  fields: record.fields,
  warm: record.warm ?? false,
  joined: record.joined ? presentNamed(record.joined) : null,
  revision: record.revision ?? 0,
  state: record.state,
  offeredBy: presentNamed(record.offeredBy),
  offeredAt: record.offeredAt.toISOString(),
  minutes: record.minutes,
  expiresAt: record.expiresAt.toISOString(),
  endedAt: record.endedAt?.toISOString() ?? null,
  endedBy: record.endedBy && presentNamed(record.endedBy),
  refusal: record.refusal,
  counter: record.counter && { departmentId: String(record.counter.departmentId) as DepartmentId, text: record.counter.text },
  withdrawnBecause: record.withdrawnBecause,
  takenBy: record.takenBy,
  passes: record.passes,
  tooOften: record.tooOften,
});

export const presentNamed = ({ id, name }: NamedAgent) => ({ id: String(id) as AgentId, name });
