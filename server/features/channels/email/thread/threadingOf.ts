import { normalAddress } from "../read/mailAddresses.ts";
import type { ReadMail } from "../read/mailTypes.ts";
import { readReplyToken } from "./replyToken.ts";
import type { ReplyTokenReading } from "./replyToken.ts";

/** Where a mail may belong: its reply token first, then the Message-IDs to look for in this order [MAIL-1]. */
export type Threading = { token: ReplyTokenReading | null; messageIds: string[] };
type Desk = { address: string; secret: string; now: Date };

/** Reads where a mail may belong; the subject has no say. `recipients` are those of the SMTP session: Bcc and lists show only there. */
export function threadingOf(
  mail: Pick<ReadMail, "to" | "cc" | "inReplyTo" | "references">,
  recipients: readonly string[],
  desk: Desk,
): Threading {
  const references = mail.references.toReversed();
  const messageIds = [...new Set([...mail.inReplyTo, ...references])];
  const addressed = [...recipients, ...mail.to.map((to) => to.address), ...mail.cc.map((cc) => cc.address)];
  const fromAddress = addressed.map((address) => plusPartOf(address, desk.address)).filter((part) => part !== null);
  const fromIds = messageIds.map((id) => ownIdPart(id, desk.address)).filter((part) => part !== null);
  return { token: firstReading([...fromAddress, ...fromIds], desk), messageIds };
}

/** `desk+abc@example.com` of `desk@example.com` -> `abc`; null when the address is another one or has no plus part. */
export function plusPartOf(address: string, deskAddress: string): string | null {
  const desk = parted(deskAddress);
  const other = parted(address);
  if (!desk || !other || desk.domain !== other.domain || !other.local.startsWith(`${desk.local}+`)) return null;
  return other.local.slice(desk.local.length + 1);
}

/** True for the desk's address itself and its plus forms; case does not count. */
export function isDeskAddress(address: string, deskAddress: string): boolean {
  const desk = parted(deskAddress);
  const other = parted(address);
  return (
    desk !== null &&
    other !== null &&
    desk.domain === other.domain &&
    (other.local === desk.local || other.local.startsWith(`${desk.local}+`))
  );
}

/** A good token wins over a bad one beside it: somebody may have answered an old mail with a new address in Cc. */
function firstReading(parts: readonly string[], desk: Desk): ReplyTokenReading | null {
  const readings = parts.map((part) => readReplyToken(desk.secret, part, desk.now)).filter((reading) => reading !== null);
  return readings.find((reading) => "conversationId" in reading) ?? readings.at(0) ?? null;
}

function ownIdPart(messageId: string, deskAddress: string): string | null {
  const inner = messageId.slice(1, -1);
  const at = inner.lastIndexOf("@");
  if (inner.slice(at + 1).toLowerCase() !== parted(deskAddress)?.domain) return null;
  return inner.slice(0, at).split(".")[0] ?? null;
}

function parted(address: string): { local: string; domain: string } | null {
  const normal = normalAddress(address)?.toLowerCase();
  if (!normal) return null;
  const at = normal.lastIndexOf("@");
  return { local: normal.slice(0, at), domain: normal.slice(at + 1) };
}
