import type { Types } from "mongoose";
import type { Channel } from "../../../../shared/conversations/message.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { ConversationModel } from "../conversation.model.ts";

type Held = Record<Channel, number>;

/** How many conversations that wait for us each of these agents holds, by channel. An agent holds some dozens, so they are counted as they are. */
export async function openLoads(agentIds: Types.ObjectId[], tx?: Tx): Promise<(agentId: unknown) => Held> {
  const held = new Map<string, Held>();
  const rows = ConversationModel.collection.find<{ assigneeId: Types.ObjectId; channel: Channel }>(
    { active: true, assigneeId: { $in: agentIds }, status: "open" },
    { projection: { _id: 0, assigneeId: 1, channel: 1 }, ...(tx ? { session: tx.tx } : {}) },
  );
  for await (const { assigneeId, channel } of rows) {
    const load = held.get(String(assigneeId)) ?? { chat: 0, email: 0, phone: 0 };
    held.set(String(assigneeId), { ...load, [channel]: load[channel] + 1 });
  }
  return (agentId) => held.get(String(agentId)) ?? { chat: 0, email: 0, phone: 0 };
}

/** The chats that wait for us and that this agent holds. */
export async function openChatsOf(agentId: Types.ObjectId): Promise<Types.ObjectId[]> {
  const filter = { active: true, assigneeId: agentId, status: "open", channel: "chat" };
  const rows = await ConversationModel.collection.find(filter, { projection: { _id: 1 } }).toArray();
  return rows.map(({ _id }) => _id);
}

/** Who held the newest other conversation of this contact that anybody held. */
export async function lastAgentOf(contactId: Types.ObjectId, except: Types.ObjectId): Promise<string | null> {
  const filter = { "contact.id": contactId, _id: { $ne: except } };
  const rows = await ConversationModel.collection
    .find<{ assigneeId: Types.ObjectId | null }>(filter, { projection: { assigneeId: 1 } })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(10)
    .toArray();
  const last = rows.find(({ assigneeId }) => assigneeId !== null)?.assigneeId;
  return last ? String(last) : null;
}
