import { isActive } from "../../../../shared/conversations/status.ts";
import { now, systemCtx, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { fault, isFaultOf } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { systemAuthor } from "../commands/openConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { statusChanged } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";

const wakeWork = "conversation.wake";
const longestDays = 366;

/**
 * Sets a conversation aside until an instant, at most a year away, or (null) until the contact writes, which wakes it in any case. Clocks
 * run on: what breaches is shown all the same. Faults: record.notFound, conversation.snoozeRefused.
 */
export const snoozeConversation = (ctx: Ctx, id: string, until: Date | null): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const { status } = await accessConversation(tx, id);
    const at = now();
    if (!isActive(status)) throw fault("conversation.snoozeRefused", { because: "done" });
    if (until && (until <= at || until.getTime() > at.getTime() + longestDays * 86_400_000))
      throw fault("conversation.snoozeRefused", { because: "time" });
    if (until) await oweWork(tx, [{ type: wakeWork, key: `${id}@${until.getTime()}`, data: { id, until: until.getTime() }, dueAt: until }]);
    const set = { active: "snoozed" as const, snooze: { until, at, by: tx.actor.name } };
    const event = { type: "snoozed" as const, until: until?.toISOString() ?? null };
    const entries: EntryDraft[] = [{ kind: "event", author: authorOf(tx), event }];
    return (await changeConversation(tx, id, statusChanged, { set, entries, only: { status } })).conversation;
  });

/** Takes a conversation out of its sleep; one that is awake stays as it is. Faults: record.notFound. */
export const wakeConversation = (ctx: Ctx, id: string): Promise<ConversationRecord> =>
  inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    if (!conversation.snooze) return conversation;
    const entries: EntryDraft[] = [{ kind: "event", author: authorOf(tx), event: { type: "woken", because: "person" } }];
    return (await changeConversation(tx, id, statusChanged, { set: { active: true }, entries, only: { active: "snoozed" } })).conversation;
  });

/** Wakes what was set aside until now; one that was woken or set aside anew meanwhile is left alone. */
export const wakeDoer: Doer = {
  type: wakeWork,
  run: async (data) => {
    const { id, until } = data as { id: string; until: number };
    const entries: EntryDraft[] = [{ kind: "event", author: systemAuthor, event: { type: "woken", because: "time" } }];
    const only = { active: "snoozed", "snooze.until": new Date(until) };
    await inTransaction(systemCtx(), (tx) => changeConversation(tx, id, statusChanged, { set: { active: true }, entries, only })).catch(
      (error: unknown) => {
        if (!isFaultOf(error, "record.notFound")) throw error;
      },
    );
  },
};
