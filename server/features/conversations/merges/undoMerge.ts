import { onContactWrites } from "../../../../shared/conversations/status.ts";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { env } from "../../../platform/settings.ts";
import { partContacts } from "../../contacts/index.ts";
import { accessConversation } from "../accessConversation.ts";
import { moveDraftsBack } from "../drafts/moveDrafts.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { putBack } from "./putBack.ts";
import { RegroupingModel } from "./regrouping.model.ts";
import { leaveSurvivor } from "./leaveSurvivor.ts";
import { refuseUndoMerge, sinceMerge } from "./sinceMerge.ts";

/**
 * Takes a merge back: the merged conversation goes on as it was, clocks included, as though it had never stood still (MRG-3). What answered
 * it since (a mail to it, lines of its chat) goes with it; everything else that was written since stays in the surviving thread. Refused
 * where an answer has been given to what it brought: the question would look open again. Then what belongs elsewhere can be split off.
 * Faults: record.notFound, conversation.onlyShown, conversation.undoRefused.
 */
export const undoMerge = (ctx: Ctx, id: string): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const from = await accessConversation(tx, id);
    const merge = await RegroupingModel.findOne({ fromId: from._id, kind: "merge", stands: true }).session(tx.tx).lean();
    const into = merge && (await accessConversation(tx, merge.intoId));
    const since = merge && into ? await sinceMerge(tx, merge, into) : null;
    refuseUndoMerge(from, merge, into, since);
    if (!merge || !into || !since) return from;
    await RegroupingModel.updateOne({ _id: merge._id }, { $set: { stands: false } }, { session: tx.tx });
    if (merge.contactMergeId) await partContacts(tx, merge.contactMergeId);
    await moveDraftsBack(tx, from._id, into._id, merge);
    const effect = onContactWrites(merge.before.from.status, from.resolvedAt, now(), env.REOPEN_DAYS);
    // What would have begun a follow-up stays where it was answered to.
    const follows = effect === "followUp" ? [] : since.follows;
    await leaveSurvivor(tx, merge, into, since, follows, linkTo(from));
    return putBack(tx, merge, from, follows, effect === "reopen" && follows.some(({ kind }) => kind === "inbound"), linkTo(into));
  });

const linkTo = ({ _id, number }: ConversationRecord) => ({ number, id: String(_id) as ConversationId });

export type Link = ReturnType<typeof linkTo>;
