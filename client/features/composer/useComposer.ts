import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Conversation } from "../../../shared/conversations/conversation.schema.ts";
import type { Thread } from "../../platform/live/heldThreads.ts";
import { tellDoing } from "../../platform/live/socket.ts";
import { wordsIn } from "../../../shared/conversations/drafts/applyDraft.ts";
import { readKept, type Draft } from "../../platform/sending/drafts.ts";
import { openDraft, takeDraft, typeDraft, useDraftLines } from "../../platform/sending/draftSync.ts";
import { addOutgoing, changeOutgoing, removeOutgoing, useOutgoing } from "../../platform/sending/outgoing.ts";
import { newestSeq, sendAnyway, sendOutgoing } from "../../platform/sending/sendOutgoing.ts";
import { wordsToSend } from "../../platform/sending/wordsToSend.ts";
import { usePlaces } from "./usePlaces.ts";
import { useUploads } from "./useUploads.ts";
import { useOneVoice } from "./above/useOneVoice.ts";

export type Composer = ReturnType<typeof useComposer>;

const typingEveryMs = 3000;

/** The state of one conversation's composer: its draft, what asks first, its files. */
export function useComposer(thread: Thread, conversation: Conversation) {
  const { id, abilities, channels } = conversation;
  const [mayReply, mayNote] = [abilities.includes("conversation.reply"), abilities.includes("conversation.note")];
  const [draft, setDraft] = useState<Draft>(() => readKept(id)?.words ?? emptyDraft(conversation, thread));
  // A new round is a fresh editor: after sending, discarding, or taking a text back.
  const [{ round, focus }, setRound] = useState({ round: 0, focus: false });
  const [toldAt, setToldAt] = useState(-Infinity);
  const { places, fill, forgetPlaces } = usePlaces(conversation);
  const voice = useOneVoice(conversation);
  const asks = useOutgoing(useShallow((all) => all.items.filter((item) => item.conversationId === id && item.state === "asks")));
  const told = useDraftLines((all) => all[id]?.told ?? 0);
  useEffect(() => (mayNote || mayReply ? openDraft(id) : undefined), [id, mayNote, mayReply]);
  useEffect(() => typeDraft(id, draft), [id, draft]);
  // Written elsewhere: in another tab, on another device, or by the product itself when the thread was joined into another.
  useEffect(() => {
    const line = useDraftLines.getState()[id];
    if (!line || told === 0) return;
    setDraft((now) => wordsIn(line.held) ?? { ...now, text: "", html: "", attachments: [] });
    setRound((last) => ({ round: last.round + 1, focus: last.focus }));
  }, [id, told]);

  const change = (by: Partial<Draft>) => setDraft((now) => ({ ...now, ...by }));
  const uploads = useUploads((file) => setDraft((now) => ({ ...now, attachments: [...now.attachments, file] })));
  const begin = (next: Draft, withFocus = true) => {
    setDraft(next);
    setRound((last) => ({ round: last.round + 1, focus: withFocus }));
  };
  const silent = draft.kind === "outbound" && voice !== null;
  const ready = (draft.text.trim() !== "" || draft.attachments.length > 0) && uploads.items.length === 0 && !silent;

  const send = (given: Readonly<Record<string, string>> = {}) => {
    if (!ready || asks.length > 0 || (draft.kind === "outbound" && draft.channel === null)) return false;
    const filled = draft.kind === "outbound" ? fill(draft, given) : draft;
    if (!filled) return false;
    const words = wordsToSend({ ...filled, text: filled.text.trim() || (filled.attachments[0]?.name ?? "") });
    const { key } = addOutgoing(id, { ...words, ...(draft.kind === "note" ? { mentioning: draft.html } : {}) });
    void takeDraft(id).then((draftVersion) => {
      changeOutgoing(key, { draftVersion });
      return sendOutgoing(id);
    });
    begin({ ...emptyDraft(conversation, thread), kind: draft.kind, channel: draft.channel });
    return true;
  };

  return {
    draft,
    /** With every place filled in, or null while something is missing, which is shown then. */
    filled: () => fill(draft, {}),
    clear: () => begin({ ...emptyDraft(conversation, thread), channel: draft.channel }),
    asks,
    uploads,
    ready,
    round,
    focus,
    mayReply,
    mayNote,
    places,
    voice,
    send,
    type: (text: string, html: string) => {
      const began = draft.text.trim() === "" ? { seenSeq: newestSeq(thread) } : {};
      change({ text, html, ...began });
      forgetPlaces();
      if (text.trim() === "" || performance.now() - toldAt < typingEveryMs || draft.kind === "note") return;
      setToldAt(performance.now());
      tellDoing(id, "replying");
    },
    reply: (channel?: "email" | "chat") =>
      begin({
        ...draft,
        kind: "outbound",
        channel: channel ?? draft.channel ?? (channels.find((one) => one !== "phone") as "chat" | undefined) ?? null,
      }),
    /** Other words in the place of these: in another language. */
    rewrite: (text: string) => begin({ ...draft, text, html: "" }),
    note: () => begin({ ...draft, kind: "note" }),
    removeFile: (fileId: string) => change({ attachments: draft.attachments.filter((file) => file.id !== fileId) }),
    sendAnyway: () => asks.forEach(sendAnyway),
    /** What asked comes back into the box, with what is new taken as seen. */
    edit: () => {
      const text = [...asks.map((item) => item.text), draft.text].filter(Boolean).join("\n\n");
      const files = [...asks.flatMap((item) => item.attachments), ...draft.attachments];
      asks.forEach(({ key }) => removeOutgoing(key));
      begin({
        ...draft,
        ...asks[0],
        text,
        html: asks.length === 1 && !draft.text ? (asks[0]?.html ?? "") : "",
        attachments: files,
        seenSeq: newestSeq(thread),
      });
    },
    discard: () => asks.forEach(({ key }) => removeOutgoing(key)),
  };
}

function emptyDraft({ channel, channels, abilities }: Conversation, thread: Thread): Draft {
  const open = channels.filter((one) => one !== "phone");
  const preferred = open.find((one) => one === channel) ?? open[0] ?? null;
  const kind = abilities.includes("conversation.reply") && preferred ? "outbound" : "note";
  return { kind, channel: preferred, text: "", html: "", attachments: [], seenSeq: newestSeq(thread) };
}
