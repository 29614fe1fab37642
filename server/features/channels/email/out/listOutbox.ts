import type { ConversationId, MessageId } from "../../../../../shared/contract/ids.ts";
import type { OutboxMail } from "../../../../../shared/channels/outbox.api.ts";
import type { Ctx } from "../../../../platform/ctx.ts";
import { pageFilter, cursorOf } from "../../../../platform/database/index.ts";
import { readableAmong } from "../../../conversations/index.ts";
import { OutboxMailModel, type OutboxMailRecord } from "./outboxMail.model.ts";

const notLeft: OutboxMailRecord["state"][] = ["queued", "sending", "failed", "unclear"];
const eachNotLeft = notLeft.map((one) => ({ state: one }));
/** Rows looked through for one page: a person of a small department may read few of many. */
const mostLooked = 1000;

interface OutboxQuery {
  state?: OutboxMailRecord["state"] | undefined;
  after?: string | undefined;
  limit: number;
}

/** Mails of one state, or all that have not left, newest first; only of conversations the caller may read. */
export async function listOutbox(ctx: Ctx, query: OutboxQuery, hasServer: boolean) {
  const items: OutboxMail[] = [];
  let after = query.after;
  for (let looked = 0; looked < mostLooked;) {
    const rows = await rowsAfter(query.state, after);
    const readable = await readableAmong(
      ctx,
      rows.map(({ conversationId }) => conversationId),
    );
    for (const row of rows) {
      if (items.length === query.limit) return { items, next: after ?? null, server: hasServer };
      after = cursorOf(row.queuedAt, row._id);
      if (readable.has(String(row.conversationId))) items.push(presentOutboxMail(row));
    }
    if (rows.length < batch) return { items, next: null, server: hasServer };
    looked += rows.length;
  }
  return { items, next: after ?? null, server: hasServer };
}

const batch = 200;

const rowsAfter = (state: OutboxQuery["state"], after: string | undefined) =>
  OutboxMailModel.find(pageFilter(state ? { state } : eachNotLeft, after, "queuedAt", -1))
    .sort({ queuedAt: -1, _id: -1 })
    .limit(batch)
    .hint({ state: 1, queuedAt: -1, _id: -1 })
    .lean();

export const presentOutboxMail = (row: OutboxMailRecord): OutboxMail => ({
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
