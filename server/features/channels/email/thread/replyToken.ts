import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";

/** What a reply token proves; `forged` also stands for one signed with another secret. */
export type ReplyTokenReading = { conversationId: string } | { refused: "forged" | "expired" };

/** Lower-case letters and digits survive every mail server's rewriting of local parts. */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const MAC_BYTES = 10;
const ID_BYTES = 12;
/** Good to the end of the year after next: a trip booked a year ahead is answered by the same thread. */
const YEARS = 2;
const YEAR_ZERO = 2020;
const TOKEN = /^c[a-z2-7]{37}$/;

/** A token that leads a reply to its conversation: 38 characters, signed, valid two years past the year of `now`. */
export function makeReplyToken(secret: string, conversationId: string, now: Date): string {
  const body = Buffer.concat([Buffer.from(conversationId, "hex"), Buffer.from([now.getUTCFullYear() + YEARS - YEAR_ZERO])]);
  if (body.length !== ID_BYTES + 1) throw new Error("a conversation id has 24 hexadecimal digits");
  return `c${toBase32(Buffer.concat([body, macOf(secret, body)]))}`;
}

/** Reads a token; null when the text is none at all (a plus-address may say anything) [MAIL-3]. */
export function readReplyToken(secret: string, text: string, now: Date): ReplyTokenReading | null {
  const token = text.toLowerCase();
  if (!TOKEN.test(token)) return null;
  const bytes = fromBase32(token.slice(1));
  const body = bytes.subarray(0, ID_BYTES + 1);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1, ID_BYTES + 1 + MAC_BYTES), macOf(secret, body))) return { refused: "forged" };
  if (now.getUTCFullYear() > YEAR_ZERO + (body[ID_BYTES] ?? 0)) return { refused: "expired" };
  return { conversationId: body.subarray(0, ID_BYTES).toString("hex") };
}

/** `desk@example.com` -> `desk+<token>@example.com`. */
export function replyAddress(deskAddress: string, token: string): string {
  const at = deskAddress.lastIndexOf("@");
  return `${deskAddress.slice(0, at)}+${token}${deskAddress.slice(at)}`;
}

/** Our Message-ID: carries the token, so that a reply finds home even where Reply-To was dropped. `key` makes it this message's own. */
export function messageIdFor(deskAddress: string, token: string, key: string): string {
  const domain = deskAddress.slice(deskAddress.lastIndexOf("@") + 1);
  return `<${token}.${key.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 40)}@${domain}>`;
}

function macOf(secret: string, body: Buffer): Buffer {
  return createHmac("sha256", secret).update("waydesk reply token 1\n").update(body).digest().subarray(0, MAC_BYTES);
}

function toBase32(bytes: Buffer): string {
  let out = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += ALPHABET[(value >>> (bits - 5)) & 31];
    value &= 31;
  }
  return bits > 0 ? out + ALPHABET[(value << (5 - bits)) & 31] : out;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const char of text) {
    value = (value << 5) | ALPHABET.indexOf(char);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return Buffer.from(bytes);
}
