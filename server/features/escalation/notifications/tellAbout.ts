import type { Reached } from "../../../../shared/escalation/ladder.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { accessConversation } from "../../conversations/index.ts";
import { notify } from "./notify.ts";
import { reachedAgents } from "./reachedAgents.ts";

/** Asks people inside to look at a conversation; answers who was told, by name. Faults: record.notFound. */
export const tellAbout = (ctx: Ctx, id: string, reached: Reached): Promise<string[]> =>
  inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const { agents } = await reachedAgents(reached, conversation);
    const dueAt = conversation.clock?.dueAt ?? null;
    const notice = { kind: "askedToLook" as const, conversation, because: "askedToLook", share: null, dueAt };
    const others = agents.filter(({ _id }) => String(_id) !== tx.actor.id);
    for (const agent of others) await notify(tx, agent, notice, false);
    return others.map(({ name }) => name);
  });
