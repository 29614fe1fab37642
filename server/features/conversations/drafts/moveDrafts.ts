import type { Types } from "mongoose";
import type { DraftWords } from "../../../../shared/conversations/drafts/draft.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { DraftModel } from "./draft.model.ts";
import { HeldSendModel } from "./heldSend.model.ts";
import { writeDraft } from "./keepDraft.ts";

/** What moved, so that it can move back. */
export interface MovedDrafts {
  drafts: { agentId: Types.ObjectId; moved: DraftWords; there: DraftWords | null; version: number }[];
  heldIds: Types.ObjectId[];
}

/** What anybody had begun to write in a thread that is joined into another goes on there, behind what they had begun there (MSG-8). */
export async function moveDrafts(tx: Tx, from: Types.ObjectId, into: Types.ObjectId): Promise<MovedDrafts> {
  const drafts: MovedDrafts["drafts"] = [];
  for (const { agentId, words, version } of await DraftModel.find({ conversationId: from, empty: false }).session(tx.tx).lean()) {
    if (!words) continue;
    const there = await DraftModel.findOne({ conversationId: into, agentId }).session(tx.tx).lean();
    const joined = await putBehind(tx, agentId, into, words);
    drafts.push({ agentId, moved: words, there: there?.words ?? null, version: joined.version });
    await writeDraft(tx, agentId, from, { words: null, tab: null, basedOn: version, empty: true });
  }
  // What waits to leave leaves from the thread it is in now.
  const held = await HeldSendModel.find({ conversationId: from }, { _id: 1 }).session(tx.tx).lean();
  await HeldSendModel.updateMany({ conversationId: from }, { $set: { conversationId: into } }, { session: tx.tx });
  return { drafts, heldIds: held.map(({ _id }) => _id) };
}

/** Back where they were; what somebody went on writing in the surviving thread stays there, and what has left has left. */
export async function moveDraftsBack(tx: Tx, from: Types.ObjectId, into: Types.ObjectId, { drafts, heldIds }: MovedDrafts) {
  for (const { agentId, moved, there, version } of drafts) {
    const now = await DraftModel.findOne({ conversationId: into, agentId }).session(tx.tx).lean();
    if (now?.version !== version) continue;
    await writeDraft(tx, agentId, into, { words: there, tab: null, basedOn: version, empty: there === null });
    await putBehind(tx, agentId, from, moved);
  }
  await HeldSendModel.updateMany({ _id: { $in: heldIds } }, { $set: { conversationId: from } }, { session: tx.tx });
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
