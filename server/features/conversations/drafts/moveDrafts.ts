import type { Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { DraftModel } from "./draft.model.ts";
import { writeDraft } from "./keepDraft.ts";

/** What anybody had begun to write in a thread that is joined into another goes on there, behind what they had begun there (MSG-8). */
export async function moveDrafts(tx: Tx, from: Types.ObjectId, into: Types.ObjectId) {
  const drafts = await DraftModel.find({ conversationId: from, empty: false }).session(tx.tx).lean();
  for (const { agentId, words, version } of drafts) {
    const there = await DraftModel.findOne({ conversationId: into, agentId }).session(tx.tx).lean();
    const joined = there?.words && words ? bothOf(there.words, words) : words;
    await writeDraft(tx, agentId, into, { words: joined, tab: null, basedOn: there?.version ?? 0, empty: false });
    await writeDraft(tx, agentId, from, { words: null, tab: null, basedOn: version, empty: true });
  }
}

/** Formatting of one that has none is lost for both: the words themselves never. */
const bothOf = (there: DraftWords, here: DraftWords): DraftWords => ({
  ...there,
  text: [there.text, here.text].filter((text) => text.trim() !== "").join("\n\n"),
  html: there.html && here.html ? there.html + here.html : "",
  attachments: [...there.attachments, ...here.attachments],
});
