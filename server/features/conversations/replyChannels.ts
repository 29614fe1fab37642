import type { Channel } from "../../../shared/conversations/message.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { contactIdentities } from "../contacts/index.ts";
import { accessConversation } from "./accessConversation.ts";
import type { ConversationRecord } from "./conversation.model.ts";

/** The channels an answer to this conversation can leave by now: an address for e-mail, a visitor behind it for chat; calls are logged. */
export async function channelsFor(conversation: ConversationRecord, tx?: Tx): Promise<Channel[]> {
  const identities = await contactIdentities(String(conversation.contact.id), tx);
  const channels: Channel[] = [];
  if (conversation.visitorId !== null) channels.push("chat");
  if (identities.some(({ kind }) => kind === "email")) channels.push("email");
  return [...channels, "phone"];
}

/** The channel an answer leaves by: the one asked for, else that of the last exchange. Chat is checked by the write itself. Faults: message.channelClosed. */
export async function openChannel(tx: Tx, id: string, channel: "email" | "chat" | undefined): Promise<"email" | "chat"> {
  if (channel === "chat") return channel;
  const conversation = await accessConversation(tx, id);
  const wanted = channel ?? (conversation.channel === "phone" ? "email" : conversation.channel);
  const open = await channelsFor(conversation, tx);
  if (!open.includes(wanted))
    throw fault("message.channelClosed", { channel: wanted, because: wanted === "email" ? "noAddress" : "noVisitor" });
  return wanted;
}
