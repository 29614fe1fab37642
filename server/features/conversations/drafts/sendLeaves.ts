import type { Ability } from "../../../../shared/auth/abilities.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { postMessage } from "../commands/postMessage.ts";
import { HeldSendModel, type HeldSendRecord } from "./heldSend.model.ts";

export const leaving = "draft.leave";

/** What was allowed when it was sent is allowed when it leaves: a conversation may have moved in these seconds. */
const abilities = new Set<Ability>(["conversation.read", "conversation.readAll", "conversation.reply"]);

/**
 * Posts a mail whose seconds are over, and with that sends it: taken out and posted in one transaction, so that it is posted or undone,
 * once, on any number of processes (MSG-10).
 */
export const leaveDoer: Doer = {
  type: leaving,
  tries: 20,
  run: async (data) => {
    await inTransaction(systemCtx(), async (tx) => {
      const held = await HeldSendModel.findOneAndDelete({ _id: String(data["id"]) }, { session: tx.tx }).lean();
      if (!held) return;
      const actor = { kind: "agent" as const, id: String(held.agentId), name: held.agentName, abilities, departmentIds: [] };
      await postMessage({ ...tx, actor }, messageOf(held));
    });
  },
};

const messageOf = ({ conversationId, key, words: { text, html, attachments } }: HeldSendRecord) => ({
  ...{ id: String(conversationId), kind: "outbound" as const, channel: "email" as const, text, key },
  attachmentIds: attachments.map(({ id }) => id),
  ...(html ? { html } : {}),
});
