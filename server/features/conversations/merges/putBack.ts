import { isActive } from "../../../../shared/conversations/status.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { systemAuthor } from "../commands/openConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { oweClosing } from "../commands/setStatus.ts";
import { conversationRegrouped } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";
import { copiesOf } from "./moveEntries.ts";
import type { RegroupingRecord } from "./regrouping.model.ts";
import type { Link } from "./undoMerge.ts";
import { waitingAmong } from "./waitingEntries.ts";

/** The merged thread goes on as it was, with what answered it since behind its own entries. */
export async function putBack(
  tx: Tx,
  merge: RegroupingRecord,
  from: ConversationRecord,
  follows: MessageRecord[],
  reopens: boolean,
  link: Link,
): Promise<ConversationRecord> {
  const { status: was, unanswered } = merge.before.from;
  const status = reopens ? ("open" as const) : was;
  const reopened: EntryDraft[] = reopens
    ? [{ kind: "event", author: systemAuthor, event: { type: "statusChanged", from: was, to: "open" } }]
    : [];
  const arrived = waitingAmong(follows.map((one) => ({ ...one, joinedFrom: null })));
  const resolvedAt = reopens ? null : from.resolvedAt;
  if (status === "resolved" && resolvedAt) await oweClosing(tx, String(from._id), resolvedAt);
  const set = {
    ...{ joinedInto: null, status, active: isActive(status), resolvedAt, unanswered: unanswered + arrived.length },
    ...(follows.length > 0 ? { lastActivityAt: now() } : {}),
  };
  const own = (copy: EntryDraft): EntryDraft => ({ ...copy, ...(copy.joinedFrom === from.number ? { joinedFrom: null } : {}) });
  const copies = (await copiesOf(tx, follows, null)).map(own);
  const undone: EntryDraft = { kind: "event", author: authorOf(tx), event: { type: "unjoined", ...link } };
  const { conversation } = await changeConversation(tx, from._id, conversationRegrouped, {
    set,
    entries: [...copies, ...reopened, undone],
    regrouped: { undoes: merge.fromRevision, askedAt: arrived[0]?.createdAt ?? null, leftId: String(merge.intoId) },
  });
  return conversation;
}
