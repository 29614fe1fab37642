import type { Tx } from "../../../platform/ctx.ts";
import { contactIdentities, contactsSharingAddress } from "../../contacts/index.ts";
import type { ConversationRecord } from "../conversation.model.ts";

type Of = Pick<ConversationRecord, "contact">;

/** True when two conversations are of one person as far as it is known: one contact, an address one of them claimed, or a nameless visitor. */
export async function isSamePerson(tx: Tx, from: Of, into: Of): Promise<boolean> {
  const [id, other] = [String(from.contact.id), String(into.contact.id)];
  if (id === other || (await contactsSharingAddress(id)).includes(other)) return true;
  const identities = await contactIdentities(id, tx);
  return identities.every(({ kind }) => kind === "visitor");
}

/** The addresses its contact writes from, in lower case. */
export async function addressesOf(tx: Tx, { contact }: Of): Promise<string[]> {
  const identities = await contactIdentities(String(contact.id), tx);
  return identities.filter(({ kind }) => kind === "email").map(({ value }) => value.toLowerCase());
}
