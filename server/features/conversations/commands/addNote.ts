import { now, type Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { messagePosted } from "../conversation.events.ts";
import { authorOf } from "./postMessage.ts";

/** A note the product writes by itself, in the caller's transaction; nobody is named in it. Faults: record.notFound. */
export const addNote = (tx: Tx, id: string, text: string) =>
  changeConversation(tx, id, messagePosted, {
    set: { lastActivityAt: now() },
    entries: [{ kind: "note", channel: null, author: authorOf(tx), text }],
  });
