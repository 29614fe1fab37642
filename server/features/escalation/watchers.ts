import { Types } from "mongoose";
import type { Ctx, Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { listAllAgents, whyCannotHold, type AgentRecord } from "../auth/index.ts";
import { accessConversation, changeConversation, detailsChanged, type ConversationRecord } from "../conversations/index.ts";
import { tellRun } from "./ladders/tellRun.ts";

/** The caller watches a conversation, or stops; it is said in the thread. Faults: record.notFound, conversation.onlyShown. */
export const watch = (ctx: Ctx, id: string, on: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const conversation = await accessConversation(tx, id);
    const me = { _id: new Types.ObjectId(tx.actor.id ?? undefined), name: tx.actor.name };
    await setWatchers(tx, conversation, [me], on);
  });

type Watcher = Pick<AgentRecord, "_id" | "name">;

/** Adds or takes out people who watch; only what changes is written, and said. */
export async function setWatchers(tx: Tx, { _id, watcherIds = [] }: ConversationRecord, people: Watcher[], on: boolean) {
  const changing = people.filter((one) => watcherIds.some((id) => id.equals(one._id)) !== on);
  if (changing.length === 0) return;
  const left = watcherIds.filter((id) => !changing.some((one) => one._id.equals(id)));
  const { kind, id, name } = tx.actor;
  await changeConversation(tx, _id, detailsChanged, {
    set: { watcherIds: on ? [...left, ...changing.map((one) => one._id)] : left },
    entries: [
      { kind: "event", author: { kind, id, name }, event: { type: on ? "watched" : "unwatched", people: changing.map((one) => one.name) } },
    ],
  });
  await tellRun(_id, tx);
}

/** The people who watch and may still see the conversation. */
export async function watchersOf({ watcherIds = [], ownerDepartmentId }: ConversationRecord): Promise<AgentRecord[]> {
  if (watcherIds.length === 0) return [];
  const agents = await listAllAgents();
  return agents.filter((one) => watcherIds.some((id) => id.equals(one._id)) && whyCannotHold(one, String(ownerDepartmentId)) === null);
}
