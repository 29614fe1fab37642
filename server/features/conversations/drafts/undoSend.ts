import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { forgiveWork } from "../../../platform/dueWork/index.ts";
import { fault } from "../../../platform/fault.ts";
import type { DraftRecord } from "./draft.model.ts";
import { tellHeld } from "./held.events.ts";
import { HeldSendModel } from "./heldSend.model.ts";
import { putBehind } from "./moveDrafts.ts";
import { leaving } from "./sendLeaves.ts";

/** Takes back what the caller sent by mail and has not left: its words are a draft again (MSG-10). Faults: message.leftAlready. */
export const undoSend = (ctx: Ctx, key: string): Promise<DraftRecord> =>
  inTransaction(ctx, async (tx) => {
    const agentId = new Types.ObjectId(tx.actor.id ?? undefined);
    const held = await HeldSendModel.findOneAndDelete({ agentId, key }, { session: tx.tx }).lean();
    if (!held) throw fault("message.leftAlready", {});
    await forgiveWork(tx, leaving, [String(held._id)]);
    await tellHeld(tx, held);
    return putBehind(tx, agentId, held.conversationId, held.words);
  });
