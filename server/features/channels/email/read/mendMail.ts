import { Buffer } from "node:buffer";
import { guessCharset, isUtf8 } from "./charsets.ts";
import { mendEncodedWords } from "./encodedWords.ts";
import { mimeParts } from "./mimeParts.ts";
import type { MimePart } from "./mimeParts.ts";

/** A mail made readable for the parser, and what the parser would have got wrong and must be done after it. */
export type MendedMail = { bytes: Buffer; flowed: "no" | "yes" | "delSp"; utf7: boolean };
type Marks = Omit<MendedMail, "bytes">;

/** Labels senders use for "something 8-bit": the bytes decide then. */
const VAGUE = new Set([
  "",
  "us-ascii",
  "ascii",
  "utf-8",
  "utf8",
  "iso-8859-1",
  "latin1",
  "windows-1252",
  "unknown-8bit",
  "x-unknown",
  "default",
  "8bit",
  "binary",
]);
/** A body longer than this is taken at its word. */
const MAX_GUESSED_BODY = 4 * 1024 * 1024;

/** Repairs what real senders break before parsing: raw 8-bit headers, split words, missing charsets; marks flowed text and UTF-7. */
export function mendMail(raw: Buffer): MendedMail {
  const marks: Marks = { flowed: "no", utf7: false };
  const hints = charsetsNamedIn(raw);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const part of mimeParts(raw)) {
    const header = mendHeader(raw, part, hints, marks);
    pieces.push(raw.subarray(at, part.headerStart), header);
    at = part.headerEnd;
  }
  pieces.push(raw.subarray(at));
  return { bytes: Buffer.concat(pieces), ...marks };
}

function mendHeader(raw: Buffer, part: MimePart, hints: readonly string[], marks: Marks): Buffer {
  const original = raw.subarray(part.headerStart, part.headerEnd);
  const lines = original.toString("latin1").split(/(?<=\n)(?![ \t])/);
  const fields = lines.map((line) => (line.includes("=?") ? mendEncodedWords(line) : line)).map((line) => asUtf8(line, hints));
  const type = fields.findIndex((line) => /^content-type:/i.test(line));
  const mended = mendType(raw, part, fields, type, hints, marks);
  if (type >= 0) fields[type] = mended;
  else if (mended !== "") fields.push(mended);
  return Buffer.from(fields.join(""), "latin1");
}

/** `line` is latin1 of the bytes; the result is latin1 of UTF-8 bytes. */
function asUtf8(line: string, hints: readonly string[]): string {
  if (!/[^\p{ASCII}]/u.test(line)) return line;
  const bytes = Buffer.from(line, "latin1");
  if (isUtf8(bytes)) return line;
  return Buffer.from(new TextDecoder(guessCharset(bytes, hints)).decode(bytes), "utf8").toString("latin1");
}

function mendType(raw: Buffer, part: MimePart, fields: readonly string[], at: number, hints: readonly string[], marks: Marks): string {
  const line = at >= 0 ? (fields[at] ?? "") : "";
  if (line !== "" && !/^content-type:\s*text\//i.test(line)) return line;
  const charset = (/charset\s*=\s*"?([^\s";]+)/i.exec(line)?.[1] ?? "").toLowerCase();
  if (/^(?:unicode-1-1-)?utf-?7$/.test(charset)) {
    marks.utf7 = true;
    return withCharset(line, "us-ascii");
  }
  // Unfolding format=flowed is done by us: the parser joins lines of different quote depth [MAIL-14].
  const plain = /format\s*=\s*"?flowed"?/i.test(line) ? unmarkFlowed(line, marks) : line;
  if (!VAGUE.has(charset) || isEncoded(fields)) return plain;
  const body = raw.subarray(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + MAX_GUESSED_BODY));
  if (!body.some((byte) => byte > 0x7f)) return plain;
  return withCharset(plain, isUtf8(body) ? "utf-8" : guessCharset(body, hints));
}

function unmarkFlowed(line: string, marks: Marks): string {
  const delSp = /delsp\s*=\s*"?yes/i.test(line);
  marks.flowed = delSp ? "delSp" : "yes";
  return line.replace(/format\s*=\s*"?flowed"?/i, "format=fixed");
}

function isEncoded(fields: readonly string[]): boolean {
  return fields.some((line) => /^content-transfer-encoding:\s*(?:base64|quoted-printable)/i.test(line));
}

function withCharset(line: string, charset: string): string {
  if (line === "") return `Content-Type: text/plain; charset=${charset}\r\n`;
  const bare = line.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^\s;]*)/i, "").trimEnd();
  return `${bare.replace(/;$/, "")}; charset=${charset}\r\n`;
}

function charsetsNamedIn(raw: Buffer): string[] {
  const start = raw.subarray(0, 64 * 1024).toString("latin1");
  const named = [...start.matchAll(/charset\s*=\s*"?([A-Za-z0-9_-]{2,40})/gi)].map((found) => (found[1] ?? "").toLowerCase());
  const told = [...new Set(named)].filter((name) => !VAGUE.has(name) && !name.startsWith("utf-7")).slice(0, 5);
  if (told.length > 0) return told;
  // A name of two characters says little: the whole mail is asked in which charset it reads best.
  const foreign = start.split("\n").filter((line) => /[\u0080-\u00ff]/.test(line));
  return foreign.length === 0 ? [] : [guessCharset(Buffer.from(foreign.join("\n"), "latin1"))];
}
