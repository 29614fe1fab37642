import type { Ctx } from "../../../../platform/ctx.ts";
import { isFaultOf } from "../../../../platform/fault.ts";
import { accessContact, addContact, contactByIdentity, identityOf, type ContactRecord } from "../../../contacts/index.ts";
import type { MailAddress } from "../read/mailTypes.ts";

/** A sender's address in the form contacts are found by, or null where it can be nobody's identity (a quoted local part). */
export function senderIdentity(address: string) {
  try {
    return identityOf("email", address, true);
  } catch (error) {
    if (isFaultOf(error, "contact.identityInvalid")) return null;
    throw error;
  }
}

/** The contact who wrote, found by the address or made from it; two mails at once make one [CON-1]. */
export async function senderContact(ctx: Ctx, from: MailAddress | null): Promise<ContactRecord> {
  const identity = from && senderIdentity(from.address);
  const name = from?.name || from?.address.split("@")[0] || "?";
  if (!identity) return addContact(ctx, { name, language: null, identities: [] });
  const known = await contactByIdentity(identity);
  if (known) return accessContact(ctx, String(known._id));
  try {
    return await addContact(ctx, { name: name.slice(0, 200), language: null, identities: [identity] });
  } catch (error) {
    const first = isFaultOf(error, "contact.identityTaken") ? await contactByIdentity(identity) : null;
    if (first) return first;
    throw error;
  }
}
