import { Types } from "mongoose";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { os } from "../../../platform/http/procedures.ts";
import { accessConversation } from "../accessConversation.ts";
import { keyFrom } from "../conversations.routes.ts";
import { presentMessage } from "../presentConversation.ts";
import { sendLater } from "./sendLater.ts";
import { heldIn, myScheduled, presentHeld } from "./heldMessages.ts";
import type { HeldSendRecord } from "./heldSend.model.ts";
import { reschedule, scheduleSend } from "./scheduleSend.ts";
import { undoSend } from "./undoSend.ts";
import { DraftModel, presentDraft, type DraftRecord } from "./draft.model.ts";
import { keepDraft } from "./keepDraft.ts";

const on = os.drafts;

export const draftsRoutes = on.router({
  mine: on.mine.handler(({ input, context: { ctx } }) => myDrafts(ctx, input)),
  get: on.get.handler(async ({ input, context: { ctx } }) => {
    const { _id: conversationId } = await accessConversation(ctx, input.id);
    const draft = await DraftModel.findOne({ conversationId, agentId: ownId(ctx) }).lean();
    return { draft: draft && presentDraft(draft) };
  }),
  keep: on.keep.handler(async ({ input, context: { ctx } }) => presentDraft(await keepDraft(ctx, input))),
  send: on.send.handler(async ({ input, context: { ctx } }) => {
    const sent = await sendLater(ctx, { ...input, key: keyFrom(ctx, input.key) });
    return "held" in sent
      ? { leavesAt: sent.held.leavesAt.toISOString(), message: null }
      : { leavesAt: null, message: presentMessage(sent.message) };
  }),
  held: on.held.handler(async ({ input, context: { ctx } }) => ({ items: await heldIn(ctx, input.id) })),
  scheduled: on.scheduled.handler(({ input, context: { ctx } }) => myScheduled(ctx, input)),
  schedule: on.schedule.handler(async ({ input, context: { ctx } }) =>
    shownHeld(ctx, await scheduleSend(ctx, { ...input, key: keyFrom(ctx, input.key) })),
  ),
  reschedule: on.reschedule.handler(async ({ input, context: { ctx } }) => shownHeld(ctx, await reschedule(ctx, input))),
  undoSend: on.undoSend.handler(async ({ input, context: { ctx } }) => presentDraft(await undoSend(ctx, input.key))),
});

const shownHeld = async (ctx: Ctx, held: HeldSendRecord) => presentHeld(held, await accessConversation(ctx, held.conversationId));

const ownId = ({ actor }: Ctx) => new Types.ObjectId(actor.id ?? undefined);

/** Where the caller has a draft: one seek into one index. */
async function myDrafts(ctx: Ctx, { after, limit }: { after?: string | undefined; limit: number }) {
  const rows = await DraftModel.collection
    .find<Pick<DraftRecord, "_id" | "conversationId" | "version" | "changedAt">>(
      pageFilter({ agentId: ownId(ctx), empty: false }, after, "changedAt", -1),
      { projection: { conversationId: 1, version: 1, changedAt: 1 } },
    )
    .sort({ changedAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOfRows(
    rows,
    limit,
    (row) => row.changedAt,
    ({ conversationId, version, changedAt }) => ({
      conversationId: String(conversationId) as ConversationId,
      version,
      changedAt: changedAt.toISOString(),
    }),
  );
}
