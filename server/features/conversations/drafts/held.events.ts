import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { append, defineEvent } from "../../../platform/eventLog/index.ts";
import type { HeldSendRecord } from "./heldSend.model.ts";

interface HeldTold {
  agentId: string;
  conversationId: string;
}

/** Something waits to leave, was changed, has left or was taken back: without its words. */
export const heldChanged = defineEvent<HeldTold>("held.changed");

/** It did not leave at its time: who wrote first, or what refused it. */
export const sendHeldBack = defineEvent<HeldTold & { heldId: string; at: string; by: string; because: string }>("held.back");

export const tellHeld = (tx: Tx, { agentId, conversationId }: Pick<HeldSendRecord, "agentId"> & { conversationId: Types.ObjectId }) =>
  append(tx, heldChanged, { agentId: String(agentId), conversationId: String(conversationId) }, { conversationId });
