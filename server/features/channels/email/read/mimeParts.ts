import type { Buffer } from "node:buffer";

/** One part of a mail as byte positions: its header block and its body, nothing decoded. */
export type MimePart = { headerStart: number; headerEnd: number; bodyStart: number; bodyEnd: number };

/** More parts than this are left as they are: a crafted mail may declare a million. */
const MAX_PARTS = 5000;
/** A header block longer than this is no header block. */
const MAX_HEADER_BYTES = 2 * 1024 * 1024;
const LF = 0x0a;

/** Finds the header blocks and bodies of every part (nested ones and message/rfc822 too) in one pass, linear in the bytes. */
export function mimeParts(bytes: Buffer): MimePart[] {
  const parts: MimePart[] = [];
  const boundaries = new Set<string>();
  let at = 0;
  while (at < bytes.length && parts.length < MAX_PARTS) {
    const part = partAt(bytes, at);
    parts.push(part);
    const header = bytes.toString("latin1", part.headerStart, part.headerEnd);
    const boundary = boundaryIn(header);
    if (boundary) boundaries.add(boundary);
    // An embedded mail begins with its own header block, whose boundaries count as well.
    if (/^content-type:\s*message\/rfc822/im.test(header) && !/^content-transfer-encoding:\s*base64/im.test(header)) {
      part.bodyEnd = part.bodyStart;
      at = part.bodyStart;
      continue;
    }
    const next = nextPart(bytes, part.bodyStart, boundaries);
    part.bodyEnd = next.bodyEnd;
    at = next.headerStart;
  }
  return parts;
}

function partAt(bytes: Buffer, start: number): MimePart {
  let at = start;
  while (at < bytes.length && at - start < MAX_HEADER_BYTES) {
    const end = lineEnd(bytes, at);
    if (isBlank(bytes, at, end)) return { headerStart: start, headerEnd: at, bodyStart: end, bodyEnd: bytes.length };
    at = end;
  }
  return { headerStart: start, headerEnd: at, bodyStart: at, bodyEnd: bytes.length };
}

function nextPart(bytes: Buffer, bodyStart: number, boundaries: ReadonlySet<string>): { bodyEnd: number; headerStart: number } {
  let bodyEnd = bytes.length;
  for (let at = dashesAt(bytes, bodyStart, true); at >= 0; at = dashesAt(bytes, at + 1, false)) {
    const end = lineEnd(bytes, at);
    // RFC 2046: at most 70 characters; longer ones are seen in the wild, endless ones are not.
    if (end - at > 1000) continue;
    const line = bytes.toString("latin1", at + 2, end).trimEnd();
    if (boundaries.has(line)) return { bodyEnd: Math.min(bodyEnd, at), headerStart: end };
    if (line.endsWith("--") && boundaries.has(line.slice(0, -2))) bodyEnd = Math.min(bodyEnd, at);
  }
  return { bodyEnd, headerStart: bytes.length };
}

function dashesAt(bytes: Buffer, from: number, atLineStart: boolean): number {
  if (atLineStart && bytes[from] === 0x2d && bytes[from + 1] === 0x2d) return from;
  const found = bytes.indexOf("\n--", from, "latin1");
  return found < 0 ? -1 : found + 1;
}

/** The boundary a multipart header block declares, or null. */
export function boundaryIn(header: string): string | null {
  const type = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/im.exec(header)?.[0] ?? "";
  if (!/^content-type:\s*multipart\//i.test(type)) return null;
  const found = /boundary\s*=\s*(?:"([^"]{1,990})"|([^\s;"]{1,990}))/i.exec(type);
  return (found?.[1] ?? found?.[2] ?? "").trimEnd() || null;
}

function lineEnd(bytes: Buffer, at: number): number {
  const found = bytes.indexOf(LF, at);
  return found < 0 ? bytes.length : found + 1;
}

function isBlank(bytes: Buffer, at: number, end: number): boolean {
  return end - at === 1 ? bytes[at] === LF : end - at === 2 && bytes[at] === 0x0d && bytes[at + 1] === LF;
}
