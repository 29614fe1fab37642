import type { Message } from "../../../shared/conversations/message.schema.ts";
import { api, faultData, isUnreached } from "../api.ts";
import { useConnection } from "../live/connection.ts";
import { addEntry, heldThread, threadQuery, type Thread } from "../live/heldThreads.ts";
import { resume } from "../live/socket.ts";
import { meQuery, queries } from "../queries.ts";
import { reasonText } from "../reasonText.ts";
import { hearDraft } from "./draftSync.ts";
import { mentionsIn } from "./wordsToSend.ts";
import { changeOutgoing, nextOutgoing, removeOutgoing, useOutgoing, type Outgoing } from "./outgoing.ts";

const busy = new Set<string>();
// Somebody else's event (a clock, a status) may change the revision between reading and sending; a person's entry asks instead.
const triesAgainstEvents = 5;

/** Sends what waits in a conversation, one after the other; what the server cannot be reached for waits on. */
export async function sendOutgoing(conversationId: string): Promise<void> {
  if (busy.has(conversationId)) return;
  busy.add(conversationId);
  try {
    for (let item = nextOutgoing(conversationId); item; item = nextOutgoing(conversationId)) if (!(await sendOne(item))) break;
  } finally {
    busy.delete(conversationId);
  }
}

/** Sends again what was refused, under the same key: a message that did arrive is not stored twice (MSG-1). */
export function retryOutgoing({ key, conversationId }: Outgoing) {
  changeOutgoing(key, { state: "waiting", reason: null });
  void sendOutgoing(conversationId);
}

/** Sends although the thread changed: the person has seen what is new. */
export function sendAnyway({ key, conversationId }: Outgoing) {
  changeOutgoing(key, { state: "waiting", seenSeq: newestSeq(heldThread(conversationId)) });
  void sendOutgoing(conversationId);
}

/** Begins sending when the connection is back, and at once for what an earlier visit left. */
export function startSending() {
  const all = () =>
    new Set(useOutgoing.getState().items.map(({ conversationId }) => conversationId)).forEach((id) => void sendOutgoing(id));
  useConnection.subscribe((now, before) => (now.returns !== before.returns || (now.online && !before.online) ? all() : undefined));
  all();
}

export const newestSeq = (thread: Thread | undefined) => Math.max(0, ...(thread?.messages ?? []).map(({ seq }) => seq));

/** What others wrote since the draft was begun. */
export function newEntries(thread: Thread | undefined, seenSeq: number): Message[] {
  const me = queries.getQueryData(meQuery.queryKey);
  return (thread?.messages ?? []).filter(
    ({ seq, kind, author }) => seq > seenSeq && kind !== "event" && !(author.kind === "agent" && author.id === me?.id),
  );
}

/** True when the next one may follow. */
async function sendOne(item: Outgoing, tries = 0): Promise<boolean> {
  const { key, conversationId, kind, channel, text, html, attachments } = item;
  changeOutgoing(key, { state: "sending" });
  try {
    const thread: Thread = heldThread(conversationId) ?? (await queries.fetchQuery(threadQuery(conversationId, () => undefined)));
    if (kind === "outbound" && newEntries(thread, item.seenSeq).length > 0) return stop(key, { state: "asks" });
    const seen = kind === "outbound" ? { seenRevision: thread.row.revision, ...(channel ? { channel } : {}) } : {};
    const mentions = kind === "note" ? mentionsIn(item.mentioning ?? html) : [];
    const formatted = { ...(html ? { html } : {}), ...(mentions.length > 0 ? { mentions } : {}) };
    if (kind === "outbound" && channel === "email") return await sendMail(item, thread);
    addEntry(
      await api.conversations.postMessage({
        id: thread.row.id,
        kind,
        text,
        key,
        attachmentIds: attachments.map(({ id }) => id),
        ...formatted,
        ...(item.draftVersion ? { draftVersion: item.draftVersion } : {}),
        ...seen,
      }),
    );
    removeOutgoing(key);
    return true;
  } catch (error) {
    if (isUnreached(error)) return stop(key, { state: "waiting" });
    if (!faultData(error, "message.threadChanged") || tries >= triesAgainstEvents)
      return stop(key, { state: "failed", reason: reasonText(error) });
    await resume(conversationId);
    return sendOne(item, tries + 1);
  }
}

/** A mail is held by the server for a few seconds, or left at once where it is set so. */
async function sendMail(
  { key, kind, channel, text, html, attachments, seenSeq, draftVersion }: Outgoing,
  { row }: Thread,
): Promise<boolean> {
  const words = { kind, channel, text, html, attachments, seenSeq };
  const { leavesAt, message } = await api.drafts.send({
    ...{ id: row.id, words, key, seenRevision: row.revision },
    ...(draftVersion ? { draftVersion } : {}),
  });
  if (message) {
    addEntry(message);
    removeOutgoing(key);
  } else changeOutgoing(key, { state: "held", leavesAt: leavesAt ?? "" });
  return true;
}

/** Takes a mail back before it leaves: its words stand in the box again (MSG-10). Rejects when it has left. */
export async function undoOutgoing({ key, conversationId }: Outgoing) {
  const draft = await api.drafts.undoSend({ key });
  removeOutgoing(key);
  hearDraft(conversationId, draft);
}

function stop(key: string, by: Partial<Outgoing>) {
  changeOutgoing(key, by);
  return false;
}
