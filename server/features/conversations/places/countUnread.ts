import { isUnread } from "../../../../shared/conversations/reading/isUnread.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { ConversationModel } from "../conversation.model.ts";
import { listFilter } from "../queries/listParts.ts";
import { readMarksOf } from "./readMark.ts";

/** Who has more of their own than this has another trouble than a number in a tab's title. */
const mostLookedAt = 200;

/** How many of the caller's own active conversations changed since they last looked, among the 200 that changed last. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const mine = await ConversationModel.find(listFilter(ctx.actor, { view: "mine", state: "active" }), { seq: 1, quiet: 1, unanswered: 1 })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(mostLookedAt)
    .lean();
  if (mine.length === 0) return 0;
  const marks = new Map(
    (
      await readMarksOf(
        ctx,
        mine.map(({ _id }) => String(_id)),
      )
    ).map((mark) => [mark.conversationId as string, mark]),
  );
  return mine.filter((row) => isUnread(row, marks.get(String(row._id)) ?? null)).length;
}
