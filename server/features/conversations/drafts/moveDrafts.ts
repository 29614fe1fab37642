import type { Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { DraftModel } from "./draft.model.ts";
import { HeldSendModel } from "./heldSend.model.ts";
import { writeDraft } from "./keepDraft.ts";

/** What anybody had begun to write in a thread that is joined into another goes on there, behind what they had begun there (MSG-8). */
export async function moveDrafts(tx: Tx, from: Types.ObjectId, into: Types.ObjectId) {
  const drafts = await DraftModel.find({ conversationId: from, empty: false }).session(tx.tx).lean();
  for (const { agentId, words, version } of drafts) {
    if (words) await putBehind(tx, agentId, into, words);
    await writeDraft(tx, agentId, from, { words: null, tab: null, basedOn: version, empty: true });
  }
  // What waits to leave leaves from the thread it is in now.
  await HeldSendModel.updateMany({ conversationId: from }, { $set: { conversationId: into } }, { session: tx.tx });
}

/** Puts words behind what the agent has begun to write there. */
export async function putBehind(tx: Tx, agentId: Types.ObjectId, conversationId: Types.ObjectId, words: DraftWords) {
  const there = await DraftModel.findOne({ conversationId, agentId }).session(tx.tx).lean();
  const joined = there?.words ? bothOf(there.words, words) : words;
  return writeDraft(tx, agentId, conversationId, { words: joined, tab: null, basedOn: there?.version ?? 0, empty: false });
}

/** Formatting of one that has none is lost for both: the words themselves never. */
const bothOf = (there: DraftWords, here: DraftWords): DraftWords => ({
  ...there,
  text: [there.text, here.text].filter((text) => text.trim() !== "").join("\n\n"),
  html: there.html && here.html ? there.html + here.html : "",
  attachments: [...there.attachments, ...here.attachments],
});
