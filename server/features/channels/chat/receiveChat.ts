import { now, newId, systemCtx, type Ctx } from "../../../platform/ctx.ts";
import { isFaultOf } from "../../../platform/fault.ts";
import { addContact, changeContact, contactByIdentity, identityOf, type ContactRecord, type IdentityRecord } from "../../contacts/index.ts";
import { receiveMessage, systemAuthor, type EntryDraft, type MessageRecord } from "../../conversations/index.ts";
import { conversationOf } from "./chatThread.ts";
import { uploaderOf } from "./visitorToken.ts";

export interface ChatMessage {
  visitorId: string;
  key: string;
  text: string;
  name?: string | undefined;
  email?: string | undefined;
  language: string;
  attachmentIds: string[];
}

/**
 * A line of a visitor enters the thread exactly once per key (CHAT-2). The contact is the one of the visitor identity, made by the first
 * line; an address that is typed is a claim, never a proof: one that another contact holds is noted for the agent and opens nothing (CHAT-7).
 * Faults: message.keyReused, contact.identityInvalid, record.notFound for a file that is not the visitor's own.
 */
export async function receiveChat({ visitorId, key, text, name, email, language, attachmentIds }: ChatMessage): Promise<MessageRecord> {
  const ctx: Ctx = { ...systemCtx("Chat"), actor: { ...systemCtx("Chat").actor, kind: "system" } };
  const { contact, claimed } = await contactOf(ctx, visitorId, { name, email, language });
  const conversation = await conversationOf(visitorId);
  const author = { kind: "contact" as const, id: String(contact._id), name: contact.name };
  const before: EntryDraft[] = claimed ? [{ kind: "event", author: systemAuthor, event: { type: "identityClaimed", value: claimed } }] : [];
  const entry = { _id: newId(), kind: "inbound" as const, channel: "chat" as const, author, text, happenedAt: now() };
  const subject = text.split("\n")[0]?.slice(0, 120) ?? text;
  const participants = contact.identities.filter(({ kind }) => kind === "email").map(({ value }) => value.toLowerCase());
  return receiveMessage(ctx, {
    conversationId: conversation?._id ?? null,
    contact,
    channel: "chat",
    entry,
    before,
    subject,
    participants,
    visitorId,
    ...(attachmentIds.length > 0 ? { uploads: { ids: attachmentIds, by: uploaderOf(visitorId) } } : {}),
    key: `chat:${visitorId}:${key}`,
  });
}

interface Said {
  name?: string | undefined;
  email?: string | undefined;
  language: string;
}

/** The visitor's contact, made or corrected by what was said; `claimed` when the address said belongs to somebody else. */
async function contactOf(ctx: Ctx, visitorId: string, said: Said): Promise<{ contact: ContactRecord; claimed: string | null }> {
  const address = said.email ? identityOf("email", said.email, false) : null;
  const holder = address && (await contactByIdentity(address));
  const known = await contactByIdentity({ kind: "visitor", value: visitorId });
  const contact = known ?? (await addVisitor(ctx, visitorId, said, holder ? null : address));
  const elsewhere = holder && !holder._id.equals(contact._id) ? (address?.value ?? null) : null;
  if (known)
    return {
      contact: await correct(ctx, known, said, holder ? null : address, elsewhere),
      claimed: elsewhere && isNewClaim(known, elsewhere),
    };
  return { contact: elsewhere ? await claim(ctx, contact, elsewhere) : contact, claimed: elsewhere };
}

async function addVisitor(ctx: Ctx, visitorId: string, said: Said, address: IdentityRecord | null): Promise<ContactRecord> {
  const visitor = identityOf("visitor", visitorId, true);
  const name = said.name || address?.value.split("@")[0] || `Visitor ${visitorId.slice(0, 4)}`;
  try {
    return await addContact(ctx, { name, language: said.language, identities: [visitor, ...(address ? [address] : [])] });
  } catch (error) {
    // A second tab of the same browser was first.
    const other = isFaultOf(error, "contact.identityTaken") ? await contactByIdentity(visitor) : null;
    if (!other) throw error;
    return other;
  }
}

async function correct(
  ctx: Ctx,
  known: ContactRecord,
  said: Said,
  address: IdentityRecord | null,
  elsewhere: string | null,
): Promise<ContactRecord> {
  const named = said.name && known.name.startsWith("Visitor ") ? { name: said.name } : {};
  const addressed = address && !known.identityKeys.includes(`email:${address.value.toLowerCase()}`) ? { addIdentity: address } : {};
  const corrected = { ...named, ...addressed };
  const contact = Object.keys(corrected).length > 0 ? await changeContact(ctx, { id: String(known._id), ...corrected }) : known;
  return elsewhere && isNewClaim(known, elsewhere) ? claim(ctx, contact, elsewhere) : contact;
}

const claim = (ctx: Ctx, contact: ContactRecord, address: string) =>
  changeContact(ctx, { id: String(contact._id), claimedAddresses: [...new Set([...contact.claimedAddresses, address.toLowerCase()])] });

const isNewClaim = (contact: ContactRecord, address: string) => (contact.claimedAddresses.includes(address.toLowerCase()) ? null : address);
