import type { Author } from "../../../../shared/conversations/message.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { requireNeeds } from "../../../platform/http/procedures.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { messagePosted } from "../conversation.events.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { digestOf, keyOf, oncePerKey } from "../messageKey.ts";
import type { MessageRecord } from "../message.model.ts";
import { storeHtml } from "../messageHtml.ts";
import { openChannel } from "../replyChannels.ts";
import type { Mentioned } from "../writing/mentionedIn.ts";
import { preparedWords } from "../writing/preparedWords.ts";
import { snippetOf } from "./openConversation.ts";
import { whyRefused } from "./whyRefused.ts";

export interface AgentMessage {
  id: string;
  kind: "outbound" | "note";
  channel?: "email" | "chat" | undefined;
  text: string;
  html?: string | undefined;
  attachmentIds: string[];
  /** Whom a note names; they are told. */
  mentions?: Mentioned[] | undefined;
  key: string;
  seenRevision?: number | undefined;
  draftVersion?: number | undefined;
}

/**
 * An agent answers or notes, exactly once per key (MSG-1). The change itself checks access and, with `seenRevision`, that nobody wrote
 * since (MSG-7). Faults: message.keyReused, message.threadChanged, message.channelClosed, message.placesLeft, message.onlyAssignee,
 * mention.cannotRead, record.notFound, ability.missing.
 */
export async function postMessage(ctx: Ctx, input: AgentMessage): Promise<MessageRecord> {
  requireNeeds(ctx, input.kind === "note" ? "conversation.note" : "conversation.reply");
  const key = keyOf(ctx, input.key);
  const digest = digestOf(
    input.id,
    input.kind,
    input.channel ?? null,
    input.text,
    input.html ?? null,
    input.attachmentIds,
    ...(input.mentions?.length ? [input.mentions] : []),
  );
  return oncePerKey(ctx, key, digest, () => inTransaction(ctx, (tx) => store(tx, input, { key, digest })));
}

async function store(tx: Tx, input: AgentMessage, once: { key: string; digest: string }): Promise<MessageRecord> {
  const { kind } = input;
  const channel = kind === "note" ? null : await openChannel(tx, input.id, input.channel);
  const { words, html, named, only: answerable } = await preparedWords(tx, input);
  const entry: EntryDraft = {
    _id: newId(),
    kind,
    channel,
    author: authorOf(tx),
    ...words,
    delivery: kind === "outbound" ? firstDelivery(channel) : null,
    ...once,
  };
  const only = {
    joinedInto: null,
    ...answerable,
    ...(channel === "chat" ? { visitorId: { $ne: null } } : {}),
    ...(input.seenRevision === undefined ? {} : { revision: input.seenRevision }),
  };
  const set =
    kind === "outbound"
      ? { unanswered: 0, lastActivityAt: now(), snippet: snippetOf(input.text), channel: channel ?? "chat" }
      : { lastActivityAt: now(), ...named };
  const change = { set, entries: [entry], only, as: "write" as const };
  const { messages } = await changeConversation(tx, input.id, messagePosted, change).catch((error: unknown) =>
    whyRefused(tx, input, error),
  );
  const message = messages[0] as MessageRecord;
  if (input.draftVersion !== undefined) await dropDraft(tx, input.id, input.draftVersion);
  if (html) await storeHtml(tx, message, html);
  return message;
}

// A chat line is at the widget's disposal once it is stored; a mail has yet to leave.
export const firstDelivery = (channel: string | null) => ({
  state: channel === "chat" ? ("sent" as const) : ("queued" as const),
  reason: null,
  at: now(),
});

export const authorOf = ({ actor }: Ctx): Author => ({ kind: actor.kind, id: actor.id, name: actor.name });
