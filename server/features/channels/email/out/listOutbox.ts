import type { z } from "zod";
import type { ConversationId, MessageId } from "../../../../../shared/contract/ids.ts";
import type { OutboxMail } from "../../../../../shared/channels/outbox.api.ts";
import { afterCursor, pageOfRows } from "../../../../platform/database/index.ts";
import { OutboxMailModel, type OutboxMailRecord } from "./outboxMail.model.ts";

const notLeft: OutboxMailRecord["state"][] = ["queued", "sending", "failed", "unclear"];

interface OutboxQuery {
  state?: OutboxMailRecord["state"] | undefined;
  after?: string | undefined;
  limit: number;
}

/** Mails of one state, or all that have not left, newest first. */
export async function listOutbox({ state, after, limit }: OutboxQuery, hasServer: boolean) {
  const filter = { $and: [{ state: state ?? { $in: notLeft } }, afterCursor(after, "queuedAt", -1)] };
  const rows = await OutboxMailModel.find(filter)
    .sort({ queuedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  return { ...pageOfRows(rows, limit, (row) => row.queuedAt, presentOutboxMail), server: hasServer };
}

export const presentOutboxMail = (row: OutboxMailRecord): z.infer<typeof OutboxMail> => ({
  id: String(row._id) as MessageId,
  conversationId: String(row.conversationId) as ConversationId,
  number: row.number,
  to: row.to.map(({ address }) => address),
  subject: row.subject,
  state: row.state,
  reason: row.reason,
  attempts: row.attempts,
  queuedAt: row.queuedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
});
