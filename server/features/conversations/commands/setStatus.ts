import { isActive, mayMove, type Status } from "../../../../shared/conversations/status.ts";
import { now, systemCtx, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { fault, isFaultOf } from "../../../platform/fault.ts";
import { env } from "../../../platform/settings.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { statusChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import { requireAnswers } from "../writing/requireAnswers.ts";
import { systemAuthor } from "./openConversation.ts";
import { authorOf } from "./postMessage.ts";

const closing = "conversation.close";

/** Moves a conversation by the transition table; setting the status it has is no change. Faults: record.notFound, conversation.statusRefused, conversation.fieldsMissing. */
export async function setStatus(ctx: Ctx, id: string, to: Status): Promise<ConversationRecord> {
  return inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const from = conversation.status;
    if (from === to) return conversation;
    if (!mayMove(from, to)) throw fault("conversation.statusRefused", { from, to });
    if (to === "resolved") await requireAnswers(tx, conversation);
    const set = { status: to, active: isActive(to), resolvedAt: to === "resolved" ? now() : null };
    const entry = { kind: "event" as const, author: authorOf(ctx), event: { type: "statusChanged" as const, from, to } };
    if (set.resolvedAt) await oweClosing(tx, id, set.resolvedAt);
    return (await changeConversation(tx, id, statusChanged, { set, entries: [entry], only: { status: from } })).conversation;
  });
}

/** It closes when the reopen window since it was resolved is over. */
export const oweClosing = (tx: Tx, id: string, resolvedAt: Date) =>
  oweWork(tx, [
    { type: closing, data: { id, resolvedAt: resolvedAt.getTime() }, dueAt: new Date(resolvedAt.getTime() + env.REOPEN_DAYS * 86_400_000) },
  ]);

/** Closes what stayed resolved past the reopen window; one that was reopened or resolved again meanwhile is left alone (MSG-11). */
export const closeDoer: Doer = {
  type: closing,
  run: async (data) => {
    const { id, resolvedAt } = data as { id: string; resolvedAt: number };
    const entry = {
      kind: "event" as const,
      author: systemAuthor,
      event: { type: "statusChanged" as const, from: "resolved" as const, to: "closed" as const },
    };
    const only = { status: "resolved", resolvedAt: new Date(resolvedAt) };
    await inTransaction(systemCtx(), (tx) =>
      changeConversation(tx, id, statusChanged, { set: { status: "closed" }, entries: [entry], only }),
    ).catch((error: unknown) => {
      if (!isFaultOf(error, "record.notFound")) throw error;
    });
  },
};
