import { Types } from "mongoose";
import type { z } from "zod";
import type { NewCall } from "../../../../shared/channels/phone.api.ts";
import type { CallPart } from "../../../../shared/conversations/message.schema.ts";
import { sentence } from "../../../../shared/i18n/sentence.ts";
import { newId, type Ctx } from "../../../platform/ctx.ts";
import { accessContact, addContact, changeContact, contactByIdentity, identityOf, type ContactRecord } from "../../contacts/index.ts";
import { accessConversation, keyOf, receiveMessage, type MessageRecord } from "../../conversations/index.ts";

type Call = Omit<z.infer<typeof NewCall>, "key"> & { key: string };

/**
 * A call becomes one entry of the thread: of the conversation chosen, or of a new one of the contact its number belongs to, who is made
 * when unknown; exactly once per key. `by` gives the entry's id and who was brought into the call. Faults: record.notFound, contact.identityInvalid, message.keyReused.
 */
export async function logCall(ctx: Ctx, input: Call, by: { _id?: Types.ObjectId; warm?: CallPart["warm"] } = {}): Promise<MessageRecord> {
  const { value: number } = identityOf("phone", input.number, true);
  const conversation = input.conversationId ? await accessConversation(ctx, input.conversationId) : null;
  const contact = await contactOf(ctx, input, number, conversation && String(conversation.contact.id));
  const { direction, seconds, outcome, followUp, callBackAt, notes } = input;
  const { name: loggedBy } = ctx.actor;
  const entry = {
    _id: by._id ?? newId(),
    kind: direction === "in" ? ("inbound" as const) : ("outbound" as const),
    channel: "phone" as const,
    author:
      direction === "in"
        ? { kind: "contact" as const, id: String(contact._id), name: contact.name }
        : { kind: "agent" as const, id: ctx.actor.id, name: ctx.actor.name },
    text: notes,
    happenedAt: new Date(input.startedAt),
    call: {
      ...{ direction, number, seconds, outcome, followUp, loggedBy },
      callBackAt: callBackAt ? new Date(callBackAt) : null,
      ...(by.warm ? { warm: by.warm } : {}),
    },
  };
  const subject = notes.split("\n")[0]?.slice(0, 120) || sentence(ctx.language, "phone.subject", { number });
  const owner = ctx.actor.departmentIds[0];
  return receiveMessage(ctx, {
    conversationId: conversation?._id ?? null,
    contact,
    channel: "phone",
    entry,
    subject,
    ...(owner ? { departmentId: owner } : {}),
    assigneeId: new Types.ObjectId(ctx.actor.id ?? undefined),
    key: keyOf(ctx, input.key),
  });
}

/** Whose call it is: the conversation's contact, the one chosen, the one of the number, or a new one. */
async function contactOf(ctx: Ctx, input: Call, number: string, conversationContactId: string | null): Promise<ContactRecord> {
  const chosen = conversationContactId ?? input.contactId;
  if (chosen) return withNumber(ctx, await accessContact(ctx, chosen), number, input.outcome);
  const identity = identityOf("phone", number, true);
  const known = await contactByIdentity(identity);
  if (known) return known;
  return addContact(ctx, { name: input.contactName || number, language: null, identities: [identity] }).catch(async (error: unknown) => {
    // Two calls from one new number at once: the other one made the contact.
    const other = await contactByIdentity(identity);
    if (!other) throw error;
    return other;
  });
}

/** A number nobody has yet is kept with the contact it was logged for, so that the next call finds them (CALL-1); unproven: an agent said so. */
async function withNumber(ctx: Ctx, contact: ContactRecord, number: string, outcome: Call["outcome"]): Promise<ContactRecord> {
  const identity = identityOf("phone", number, false);
  if (outcome === "wrongNumber" || (await contactByIdentity(identity))) return contact;
  return changeContact(ctx, { id: String(contact._id), addIdentity: identity }).catch(async (error: unknown) => {
    // Two calls from one new number at once: the other one kept it.
    if (await contactByIdentity(identity)) return contact;
    throw error;
  });
}
