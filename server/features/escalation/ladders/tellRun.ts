import type { Types } from "mongoose";
import { systemCtx, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { ladderMoved } from "../escalation.events.ts";

/** Tells who has the conversation open that its ladder went on; they read it afresh. */
export const tellRun = (conversationId: Types.ObjectId, ctx: Ctx = systemCtx()) =>
  inTransaction(ctx, (tx) => append(tx, ladderMoved, { conversationId: String(conversationId) }, { conversationId }));
