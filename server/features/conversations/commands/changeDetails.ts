import type { Priority } from "../../../../shared/conversations/conversation.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { detailsChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { authorOf } from "./postMessage.ts";

export interface DetailsChange {
  id: string;
  subject?: string | undefined;
  priority?: Priority | undefined;
  tags?: string[] | undefined;
  nextStep?: string | null | undefined;
}

/** Corrects subject, priority, tags or next step; a new priority is said in the thread. Faults: record.notFound. */
export async function changeDetails(ctx: Ctx, { id, ...fields }: DetailsChange): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<ConversationRecord>;
    const { priority: to = conversation.priority } = fields;
    const entries: EntryDraft[] =
      to === conversation.priority
        ? []
        : [{ kind: "event", author: authorOf(ctx), event: { type: "priorityChanged", from: conversation.priority, to } }];
    if (Object.keys(set).length === 0) return conversation;
    return (await changeConversation(tx, id, detailsChanged, { set, entries })).conversation;
  });
}
