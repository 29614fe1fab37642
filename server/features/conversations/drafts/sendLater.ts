import { Types } from "mongoose";
import type { z } from "zod";
import type { SendDraft } from "../../../../shared/conversations/drafts/draft.schema.ts";
import { newId, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { env } from "../../../platform/settings.ts";
import { accessConversation } from "../accessConversation.ts";
import { postMessage } from "../commands/postMessage.ts";
import type { MessageRecord } from "../message.model.ts";
import { refuseSend } from "../writing/refuseSend.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";
import { holdMessage } from "./holdMessage.ts";

type Sent = z.infer<typeof SendDraft> & { key: string };

/**
 * Sends by mail: it leaves after the seconds of the setting, until which it can be undone (MSG-10); at once where the setting is 0. The
 * draft goes in the same transaction. Faults: as `postMessage`.
 */
export async function sendLater(ctx: Ctx, sent: Sent): Promise<{ held: HeldSendRecord } | { message: MessageRecord }> {
  if (env.UNDO_SEND_SECONDS === 0) return { message: await postNow(ctx, sent) };
  const { id, words, key, draftVersion } = sent;
  const agentId = new Types.ObjectId(ctx.actor.id ?? undefined);
  try {
    return await inTransaction(ctx, async (tx) => {
      const conversation = await accessConversation(tx, id);
      await refuseSend(tx, conversation, sent);
      const { _id: conversationId } = conversation;
      const leavesAt = new Date(now().getTime() + env.UNDO_SEND_SECONDS * 1000);
      const held = { _id: newId(), agentId, agentName: ctx.actor.name, conversationId, key, words, leavesAt };
      await holdMessage(tx, held, draftVersion);
      return { held };
    });
  } catch (error) {
    // Asked for once more: it waits still, or has left already under the same key.
    const held = isDuplicate(error, "agentId") ? await HeldSendModel.findOne({ agentId, key }).lean() : null;
    if (held && held.words.text !== words.text) throw fault("message.keyReused", {});
    if (held) return { held };
    if (isDuplicate(error, "agentId")) return { message: await postNow(ctx, sent) };
    throw error;
  }
}

const postNow = (ctx: Ctx, { id, words: { text, html, attachments }, key, draftVersion, seenRevision }: Sent) =>
  postMessage(ctx, {
    ...{ id, kind: "outbound", channel: "email", text, key, seenRevision, draftVersion },
    attachmentIds: attachments.map((file) => file.id),
    ...(html ? { html } : {}),
  });
