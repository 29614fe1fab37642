import { BatchLinkPlugin } from "@orpc/client/plugins";

const thread = new Set(["conversations.get", "conversations.messages"]);

/** What stands beside a thread: a dozen small readings with each step through the list, none of which the words themselves wait for. */
const besideThread = new Set([
  "clocks.ofConversation",
  "consultations.ofConversation",
  "contacts.get",
  "contacts.history",
  "contacts.organisation",
  "contacts.suggestions",
  "conversations.joinOffers",
  "drafts.get",
  "drafts.held",
  "escalation.runs",
  "related.list",
  "tasks.of",
  "transfers.ofConversation",
]);

const groupOf = (paths: Set<string>) => ({ condition: ({ path }: { path: readonly string[] }) => paths.has(path.join(".")), context: {} });

/** Readings of a thread, and those beside it, that are asked in the same moment go and come back as one request: one drawing each (UI-3). */
export const askedTogether = () =>
  new BatchLinkPlugin({
    groups: [groupOf(thread), groupOf(besideThread)],
    mode: "buffered",
    maxSize: besideThread.size,
    url: () => `${location.origin}/rpc/__batch__`,
  });
