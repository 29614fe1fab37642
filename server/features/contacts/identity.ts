import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { fault } from "../../platform/fault.ts";
import type { IdentityKindName, IdentityRecord } from "./contact.model.ts";

/**
 * An identity in the one form it is stored and compared in (CON-1): an address with its domain in lower case and its local part folded
 * for comparison only by case (dots and plus are the domain's own business), a number in E.164. Faults: contact.identityInvalid.
 */
export function identityOf(kind: IdentityKindName, value: string, proven: boolean): IdentityRecord {
  const normal = normalise(kind, value.trim());
  if (!normal) throw fault("contact.identityInvalid", { kind, value });
  return { kind, value: normal, proven };
}

/** The key under which an identity is unique. */
export const identityKey = ({ kind, value }: Pick<IdentityRecord, "kind" | "value">) =>
  `${kind}:${kind === "email" ? value.toLowerCase() : value}`;

/** A phone number in E.164 in any notation it was typed in, or null; a national number is read in `region` (CALL-1). */
export function phoneNumber(typed: string, region: "CN" | "GB" | "US" | "DE" = "CN"): string | null {
  const international = parsePhoneNumberFromString(typed.replace(/^\s*00/, "+"));
  if (international?.isPossible()) return international.number;
  const national = parsePhoneNumberFromString(typed, region);
  return national?.isPossible() ? national.number : null;
}

function normalise(kind: IdentityKindName, value: string): string | null {
  if (kind === "phone") return phoneNumber(value);
  if (kind === "email") return addressOf(value);
  return /^[\w.:-]{3,200}$/.test(value.replaceAll(" ", "")) ? value.replaceAll(" ", "") : null;
}

/** RFC 5321 limits; the exact grammar is the mail server's business. International domains become their ASCII form. */
function addressOf(value: string): string | null {
  const at = value.lastIndexOf("@");
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || local.length > 64 || /[\s<>,;"]/.test(value)) return null;
  const ascii = asciiDomain(domain);
  return ascii && `${local}@${ascii}`.length <= 254 ? `${local}@${ascii}` : null;
}

function asciiDomain(domain: string): string | null {
  if (!domain || /[/:?#@\\]/.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  return new URL(`http://${domain}`).hostname;
}
