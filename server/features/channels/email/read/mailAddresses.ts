import { domainToUnicode } from "node:url";
import type { Address } from "postal-mime";
import { withoutHighControls } from "./charsets.ts";
import type { MailAddress } from "./mailTypes.ts";

/** RFC 5321 allows 254 characters; a list longer than this is cut, a mail to ten thousand people is no conversation. */
const MAX_ADDRESS = 254;
const MAX_ADDRESSES = 200;

/** The usable addresses of a header, groups unfolded; what is no address is left out. */
export function mailAddresses(found: Address | Address[] | undefined): MailAddress[] {
  const list = found === undefined ? [] : Array.isArray(found) ? found : [found];
  return list
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ name, address }) => ({ name: displayName(name), address: normalAddress(address) }))
    .filter((entry): entry is MailAddress => entry.address !== null)
    .slice(0, MAX_ADDRESSES);
}

/** `Lin@XN--FIQS8S.Example` -> `Lin@中国.example`: the local part is left alone [CON-1], the domain is compared readable. Null when it is none. */
export function normalAddress(address: string | null | undefined): string | null {
  const text = (address ?? "").trim().normalize("NFC");
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1 || text.length > MAX_ADDRESS) return null;
  if (/[\s<>,;\p{Cc}]/u.test(text.replace(/^"[^"]*"/, ""))) return null;
  const domain = text.slice(at + 1);
  if (domain.startsWith("[")) return `${text.slice(0, at)}@${domain.toLowerCase()}`;
  const readable = domainToUnicode(domain);
  return readable === "" ? null : `${text.slice(0, at)}@${readable}`;
}

function displayName(name: string): string {
  return withoutHighControls(name)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/^['"\s]+|['"\s]+$/g, "")
    .slice(0, 200);
}
