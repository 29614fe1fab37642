import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { now, type Tx } from "../../../platform/ctx.ts";
import type { ContactRecord } from "../../contacts/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { openWith } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { freshConversation, snippetOf } from "../commands/openConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { conversationRegrouped } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";
import { nextNumber } from "../nextNumber.ts";
import { copiesOf } from "../merges/moveEntries.ts";
import type { Waiting } from "../merges/waitingEntries.ts";

interface NewSplit {
  subject: string;
  departmentId?: string | undefined;
  contact: ContactRecord;
  chosen: MessageRecord[];
  waiting: Waiting[];
}

/** The conversation that is split off: its matter came in when the first of its messages did, and so does everything that counts from there. */
export async function openSplit(tx: Tx, source: ConversationRecord, split: NewSplit): Promise<ConversationRecord> {
  const { subject, departmentId, contact, chosen, waiting } = split;
  const department = await findDepartment(departmentId ?? String(source.ownerDepartmentId), tx);
  const [first, last] = [chosen[0], chosen.at(-1)] as [MessageRecord, MessageRecord];
  const link = { number: source.number, id: String(source._id) as ConversationId, entries: chosen.length };
  const author = authorOf(tx);
  const told: EntryDraft[] = [{ kind: "event", author, event: { type: "splitFrom", ...link } }];
  const copies = await copiesOf(tx, chosen, null);
  const fresh = freshConversation(
    {
      ...{ contact, subject, channel: last.channel ?? source.channel, priority: source.priority, first: copies },
      participants: source.participants,
      assigneeId: department._id.equals(source.ownerDepartmentId) ? source.assigneeId : null,
    },
    department._id,
    await nextNumber(),
  );
  const conversation = {
    ...fresh,
    ...{ createdAt: waiting[0]?.createdAt ?? first.createdAt, unanswered: waiting.length, lastActivityAt: now() },
    snippet: snippetOf(last.text),
  };
  const regrouped = { opened: true, askedAt: waiting[0]?.createdAt ?? null };
  return (await openWith(tx, conversationRegrouped, conversation, [...copies, ...told], regrouped)).conversation;
}
