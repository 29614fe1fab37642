import type { Types } from "mongoose";
import { signatureText, signedIn } from "../../../../../shared/signatures/signatureText.ts";
import { systemCtx } from "../../../../platform/ctx.ts";
import { accessContact } from "../../../contacts/index.ts";
import { accessConversation, variableValuesFor } from "../../../conversations/index.ts";
import { findOrganisation } from "../../../departments/index.ts";
import { signatureOf } from "../../../signatures/index.ts";

/** The signature of the mailbox as it stands under this agent's answer now, in the contact's language; null when the mailbox has none. */
export async function signedBy(conversationId: Types.ObjectId, agent: { name: string }, mailbox: string): Promise<string | null> {
  const texts = await signatureOf(mailbox);
  if (!texts) return null;
  const conversation = await accessConversation(systemCtx(), conversationId);
  const contact = await accessContact(systemCtx(), String(conversation.contact.id));
  const language = signedIn(contact.language, (await findOrganisation())?.language ?? "en");
  return signatureText(texts, language, await variableValuesFor(conversation, agent, language));
}
