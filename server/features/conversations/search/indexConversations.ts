import { MeilisearchApiError } from "meilisearch";
import { database, onDisconnect } from "../../../platform/database/index.ts";
import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { searchEngine } from "../../../platform/search/index.ts";
import { conversationEvents, conversationImported, type ConversationChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { MessageModel } from "../message.model.ts";

/** Named after the database: two desks may share one search engine. */
export const conversationIndex = () => `${database().databaseName}_conversations`;
/** How much of a thread's text is searched: the newest part; identifiers further back are found through the database. */
const mostText = 20_000;
const mostEntries = 60;

let prepared = false;
onDisconnect(() => void (prepared = false));

/**
 * Keeps the search index equal to the conversations: a reader of the event log, so nothing is forgotten while the engine is down; it goes
 * on where it was (SRCH-4). Notes are searchable inside only; each document names its department so that nobody finds what they may not read.
 */
export const indexConversations: Reader = {
  name: "search.conversations",
  types: [...conversationEvents, conversationImported].map(({ type }) => type),
  // The engine indexes a hundred documents as quickly as one: a busy desk asks it once a second, well within two (SRCH-5).
  gatherMilliseconds: 800,
  waitsFor: (error) => !(error instanceof MeilisearchApiError),
  take: (event) => indexAll([event]),
  takeMany: indexAll,
};

/** Each conversation of the events once, as it was after its last one. */
async function indexAll(events: EventRecord[]) {
  const engine = searchEngine();
  if (!engine) return;
  if (!prepared) await prepare();
  const latest = new Map(
    events.map((event) => [String(event.conversationId), (event as EventRecord<ConversationChanged>).payload.conversation]),
  );
  const texts = await textsOf([...latest.values()]);
  const documents = [...latest].map(([id, conversation]) => documentOf(conversation, texts.get(id) ?? ""));
  await engine.index(conversationIndex()).addDocuments(documents, { primaryKey: "id" });
}

/** The newest part of each thread, by one bounded seek a thread: a long thread costs no more than a short one. */
async function textsOf(conversations: ConversationRecord[]): Promise<Map<string, string>> {
  const newest = async ({ _id }: ConversationRecord): Promise<[string, string]> => {
    const rows = await MessageModel.collection
      .find({ conversationId: _id, movedTo: null }, { projection: { text: 1 } })
      .sort({ seq: -1 })
      .limit(mostEntries)
      .toArray();
    return [
      String(_id),
      rows
        .map((row) => String(row["text"]))
        .join("\n")
        .slice(0, mostText),
    ];
  };
  return new Map(await Promise.all(conversations.map(newest)));
}

const documentOf = (
  { _id, number, subject, status, contact, ownerDepartmentId, assigneeId, tags, lastActivityAt, revision }: ConversationRecord,
  text: string,
) => ({
  id: String(_id),
  number,
  subject,
  status,
  tags,
  revision,
  contactName: contact.name,
  departmentId: String(ownerDepartmentId),
  assigneeId: assigneeId && String(assigneeId),
  text,
  at: lastActivityAt.getTime(),
});

async function prepare() {
  const index = searchEngine()?.index(conversationIndex());
  await index?.updateSettings({
    searchableAttributes: ["number", "subject", "contactName", "text", "tags"],
    filterableAttributes: ["departmentId", "assigneeId", "status"],
    sortableAttributes: ["at"],
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng", "cmn"] }],
  });
  prepared = true;
}
