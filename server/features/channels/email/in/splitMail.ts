import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { newKey } from "../../../../platform/ctx.ts";
import { deleteBlob, type StoredBlob } from "../../../../platform/blobs/index.ts";
import { boundaryIn } from "../read/mimeParts.ts";
import { openSpill, type Spill, type SpillCoding } from "./spillPart.ts";

/** A large mail in two: a small one without its large files, and those files, stored, by the text that stands in their place. */
export interface SplitMail {
  small: Buffer;
  /** SHA-256 of all bytes as they came, for the id of a mail without one [MAIL-2]. */
  digest: string;
  spilled: Map<string, StoredBlob>;
  /** The text parts alone were larger than is kept: the whole mail has to be shown beside them. */
  cut: boolean;
}

/** A file above this goes straight to the blobs; below it memory is cheaper. */
const spillBytes = 64 * 1024;
/** Of a text part this much is kept: more than anybody reads. */
const textBytes = 2 * 1024 * 1024;
/** What is left in all may be this large; it is parsed in memory. */
const keepBytes = 16 * 1024 * 1024;
/** A line without an end is passed on in pieces of this. */
const lineBytes = 64 * 1024;

interface State {
  out: Buffer[];
  outBytes: number;
  cut: boolean;
  header: string | null;
  boundaries: Set<string>;
  /** How the body at hand is encoded when it is a file; null when it is text to be shown or the space between parts. */
  file: SpillCoding | null;
  isMail: boolean;
  held: Buffer[];
  bodyBytes: number;
  spill: Spill | null;
  finished: { marker: string; blob: Promise<StoredBlob> }[];
}

/** Reads a mail's stream once and holds no large file in memory: they are decoded and stored as they pass [MAIL-16]. */
export async function splitMail(source: Readable): Promise<SplitMail> {
  const state: State = {
    out: [],
    outBytes: 0,
    cut: false,
    header: "",
    boundaries: new Set(),
    file: null,
    isMail: false,
    held: [],
    bodyBytes: 0,
    spill: null,
    finished: [],
  };
  const hash = createHash("sha256");
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      hash.update(chunk);
      rest = takeLines(state, rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
      await state.spill?.drained();
    }
    if (rest.length > 0) takeLine(state, rest);
    endBody(state);
    const blobs = await Promise.all(state.finished.map(async ({ marker, blob }) => [marker, await blob] as const));
    return { small: Buffer.concat(state.out), digest: hash.digest("hex"), spilled: new Map(blobs), cut: state.cut };
  } catch (error) {
    await giveUp(state, error);
    throw error;
  }
}

function takeLines(state: State, data: Buffer): Buffer {
  let at = 0;
  for (let end = data.indexOf(0x0a); end >= 0; end = data.indexOf(0x0a, at)) {
    takeLine(state, data.subarray(at, end + 1));
    at = end + 1;
  }
  const rest = data.subarray(at);
  if (rest.length <= lineBytes) return rest;
  takeLine(state, rest);
  return Buffer.alloc(0);
}

function takeLine(state: State, line: Buffer): void {
  if (state.header !== null) return takeHeaderLine(state, line);
  const closes = line[0] === 0x2d && line[1] === 0x2d ? boundaryOf(state, line) : null;
  if (closes === null) return takeBodyLine(state, line);
  endBody(state);
  keep(state, line);
  if (!closes) state.header = "";
}

function takeHeaderLine(state: State, line: Buffer): void {
  keep(state, line);
  if (line.length > 2 || !/^\r?\n?$/.test(line.toString("latin1"))) {
    if ((state.header ?? "").length < lineBytes) state.header += line.toString("latin1");
    return;
  }
  const header = state.header ?? "";
  state.header = null;
  const boundary = boundaryIn(header);
  if (boundary) state.boundaries.add(boundary);
  const type = /^content-type:\s*([^\s;]+)/im.exec(header)?.[1]?.toLowerCase() ?? "text/plain";
  const shown = /^text\/(?:plain|html)$/.test(type) && !/^content-disposition:\s*attachment/im.test(header);
  state.file = shown || type.startsWith("multipart/") ? null : codingIn(header);
  // An embedded mail is a file too: taken apart, the file would not be the mail it was.
  state.isMail = type === "message/rfc822" && state.file !== "base64";
}

function codingIn(header: string): SpillCoding {
  const coding = /^content-transfer-encoding:\s*(base64|quoted-printable)/im.exec(header)?.[1]?.toLowerCase();
  return coding === "base64" || coding === "quoted-printable" ? coding : "plain";
}

function takeBodyLine(state: State, line: Buffer): void {
  if (state.spill) return state.spill.take(line);
  state.bodyBytes += line.length;
  if (state.file === null) {
    if (state.bodyBytes <= textBytes) keep(state, line);
    else state.cut = true;
    return;
  }
  state.held.push(line);
  if (state.bodyBytes <= spillBytes) return;
  state.spill = openSpill(state.file);
  for (const held of state.held.splice(0)) state.spill.take(held);
}

/** Null when the line is no boundary; true when it is the last one of its multipart. */
function boundaryOf({ boundaries }: State, line: Buffer): boolean | null {
  const name = line.toString("latin1", 2).trimEnd();
  if (boundaries.has(name)) return false;
  return name.endsWith("--") && boundaries.has(name.slice(0, -2)) ? true : null;
}

function endBody(state: State): void {
  for (const held of state.held.splice(0)) keep(state, held);
  state.bodyBytes = 0;
  if (!state.spill) return;
  // The key keeps a sender from writing the text that stands for a file.
  const marker = `spilled ${newKey()}`;
  state.finished.push({ marker, blob: state.spill.end() });
  state.spill = null;
  keep(state, Buffer.from(placeOf(marker, state)));
  state.file = null;
}

/** What stands in the file's place, coded as its header says; in an embedded mail's place a mail that holds one file. */
function placeOf(marker: string, { file, isMail }: State): string {
  if (file === "base64") return `${Buffer.from(marker).toString("base64")}\r\n`;
  const header = 'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="message.eml"\r\n\r\n';
  return `${isMail ? header : ""}${marker}\r\n`;
}

function keep(state: State, line: Buffer): void {
  state.outBytes += line.length;
  if (state.outBytes <= keepBytes) state.out.push(line);
  else state.cut = true;
}

async function giveUp(state: State, error: unknown): Promise<void> {
  state.spill?.abort(error instanceof Error ? error : new Error(String(error)));
  const settled = await Promise.allSettled(state.finished.map(({ blob }) => blob));
  for (const one of settled) if (one.status === "fulfilled") await deleteBlob(one.value.id);
}
