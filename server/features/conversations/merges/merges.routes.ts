import type { Ctx } from "../../../platform/ctx.ts";
import { os } from "../../../platform/http/procedures.ts";
import { joinConversations } from "../commands/joinConversations.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { presentConversation } from "../presentConversation.ts";
import { channelsFor } from "../replyChannels.ts";
import { mergePreview } from "./mergePreview.ts";
import { splitConversation } from "../splits/splitConversation.ts";
import { undoMerge } from "./undoMerge.ts";
import { undoSplit } from "../splits/undoSplit.ts";

const on = os.merges;

export const mergesRoutes = on.router({
  preview: on.preview.handler(({ input, context: { ctx } }) => mergePreview(ctx, input.id, input.intoId)),
  merge: on.merge.handler(async ({ input, context: { ctx } }) =>
    shown(ctx, await joinConversations(ctx, input.id, input.intoId, input.samePerson)),
  ),
  undo: on.undo.handler(async ({ input, context: { ctx } }) => shown(ctx, await undoMerge(ctx, input.id))),
  split: on.split.handler(async ({ input, context: { ctx } }) => shown(ctx, await splitConversation(ctx, input))),
  undoSplit: on.undoSplit.handler(async ({ input, context: { ctx } }) => shown(ctx, await undoSplit(ctx, input.id))),
});

const shown = async (ctx: Ctx, conversation: ConversationRecord) =>
  presentConversation(conversation, ctx.actor, await channelsFor(conversation));
