import type { Channel } from "../../../shared/conversations/message.schema.ts";
import type { Tx } from "../../platform/ctx.ts";
import { contactIdentities } from "../contacts/index.ts";
import type { ConversationRecord } from "./conversation.model.ts";

/** The channels an answer to this conversation can leave by now: an address for e-mail, a visitor behind it for chat; calls are logged. */
export async function channelsFor(conversation: ConversationRecord, tx?: Tx): Promise<Channel[]> {
  const identities = await contactIdentities(String(conversation.contact.id), tx);
  const channels: Channel[] = [];
  if (conversation.visitorId !== null) channels.push("chat");
  if (identities.some(({ kind }) => kind === "email")) channels.push("email");
  return [...channels, "phone"];
}
