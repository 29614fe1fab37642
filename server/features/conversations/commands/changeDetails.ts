import type { Priority } from "../../../../shared/conversations/conversation.schema.ts";
import type { FieldAnswers } from "../../../../shared/fields/customField.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { answerSources } from "../../contacts/index.ts";
import { withNewTags } from "../../tags/index.ts";
import { takeAnswers } from "../../fields/index.ts";
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
  fields?: FieldAnswers | undefined;
}

/** Corrects subject, priority, tags, next step or own fields; a new priority is said in the thread. Faults: record.notFound, request.invalid, tag.unknown. */
export async function changeDetails(ctx: Ctx, { id, fields, ...details }: DetailsChange): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const set = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as Partial<ConversationRecord>;
    if (details.tags) set.tags = await withNewTags(tx, conversation.tags, details.tags);
    if (fields) {
      const given = { before: conversation.fields ?? {}, given: fields, sources: answerSources(tx, conversation.contact.id) };
      set.fields = await takeAnswers(tx, "conversation", given);
    }
    const { priority: to = conversation.priority } = details;
    const entries: EntryDraft[] =
      to === conversation.priority
        ? []
        : [{ kind: "event", author: authorOf(ctx), event: { type: "priorityChanged", from: conversation.priority, to } }];
    if (Object.keys(set).length === 0) return conversation;
    return (await changeConversation(tx, id, detailsChanged, { set, entries })).conversation;
  });
}
