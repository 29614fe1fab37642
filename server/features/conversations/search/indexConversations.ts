import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { searchEngine } from "../../../platform/search/index.ts";
import { conversationEvents, type ConversationChanged } from "../conversation.events.ts";
import { MessageModel } from "../message.model.ts";

export const conversationIndex = "conversations";
/** How much of a thread's text is searched: the newest part; identifiers further back are found through the database. */
const mostText = 20_000;

let prepared = false;

/**
 * Keeps the search index equal to the conversations: a reader of the event log, so nothing is forgotten while the engine is down; it goes
 * on where it was (SRCH-4). Notes are searchable inside only; each document names its department so that nobody finds what they may not read.
 */
export const indexConversations: Reader = {
  name: "search.conversations",
  types: conversationEvents.map(({ type }) => type),
  take: async (event) => {
    const engine = searchEngine();
    if (!engine) return;
    if (!prepared) await prepare();
    const { conversation } = (event as EventRecord<ConversationChanged>).payload;
    const texts = await MessageModel.find({ conversationId: conversation._id, kind: { $ne: "event" } }, { text: 1 }).sort({ seq: -1 }).limit(200).lean();
    const { _id, number, subject, status, contact, ownerDepartmentId, assigneeId, tags, lastActivityAt, revision } = conversation;
    const document = {
      id: String(_id),
      number,
      subject,
      status,
      tags,
      revision,
      contactName: contact.name,
      departmentId: String(ownerDepartmentId),
      assigneeId: assigneeId && String(assigneeId),
      text: texts.map(({ text }) => text).join("\n").slice(0, mostText),
      at: lastActivityAt.getTime(),
    };
    await engine.index(conversationIndex).addDocuments([document], { primaryKey: "id" });
  },
};

async function prepare() {
  const index = searchEngine()?.index(conversationIndex);
  await index?.updateSettings({
    searchableAttributes: ["number", "subject", "contactName", "text", "tags"],
    filterableAttributes: ["departmentId", "assigneeId", "status"],
    sortableAttributes: ["at"],
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng", "cmn"] }],
  });
  prepared = true;
}
