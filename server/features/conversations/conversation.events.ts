import { defineEvent } from "../../platform/eventLog/index.ts";
import type { Regrouping } from "../../../shared/sla/merges/regroupClocks.ts";
import type { ConversationRecord } from "./conversation.model.ts";
import type { MessageRecord } from "./message.model.ts";

/**
 * What every change of a conversation tells: the revision before, who could see it before, the conversation as it is now, and the
 * entries that are new or changed. A reader needs no look at the database.
 */
export interface ConversationChanged {
  previous: number;
  previousOutside: number;
  before: { ownerDepartmentId: string; assigneeId: string | null; guestDepartmentIds?: string[] } | null;
  conversation: ConversationRecord;
  messages: MessageRecord[];
  /** Of a merge, a split, or either taken back. */
  regrouped?: Regrouped;
}

/** What the log has to tell of a merge or a split beside the entries, so that clocks and mails can follow from it alone. */
export interface Regrouped extends Regrouping {
  /** The oldest message that waits for an answer after it. */
  askedAt: Date | null;
  /** It begins here: split off from another. */
  opened?: boolean;
  /** The conversation whose thread it left again. */
  leftId?: string;
}

export const conversationOpened = defineEvent<ConversationChanged>("conversation.opened");
export const messagePosted = defineEvent<ConversationChanged>("message.posted");
export const deliveryChanged = defineEvent<ConversationChanged>("message.deliveryChanged");
export const conversationAssigned = defineEvent<ConversationChanged>("conversation.assigned");
export const statusChanged = defineEvent<ConversationChanged>("conversation.statusChanged");
export const detailsChanged = defineEvent<ConversationChanged>("conversation.detailsChanged");
export const clockFaceChanged = defineEvent<ConversationChanged>("conversation.clockFaceChanged");
/** Another department may look from now on, or may not any more. */
export const guestsChanged = defineEvent<ConversationChanged>("conversation.guestsChanged");
export const conversationJoined = defineEvent<ConversationChanged>("conversation.joined");

/** Split, split off, or a merge or split taken back: its entries are never new to a channel, whatever their delivery says. */
export const conversationRegrouped = defineEvent<ConversationChanged>("conversation.regrouped");

/** Written elsewhere or before (a demo company, an import); nobody is told line by line. */
export const conversationImported = defineEvent<ConversationChanged>("conversation.imported");

/** Every event that carries `ConversationChanged`: what signals and the search index follow. */
export const conversationEvents = [
  conversationOpened,
  messagePosted,
  deliveryChanged,
  conversationAssigned,
  statusChanged,
  detailsChanged,
  clockFaceChanged,
  guestsChanged,
  conversationJoined,
  conversationRegrouped,
];
