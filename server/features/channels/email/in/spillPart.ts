import { once } from "node:events";
import { PassThrough } from "node:stream";
import { storeBlob, type StoredBlob } from "../../../../platform/blobs/index.ts";

/** How a part's lines stand for its bytes (RFC 2045). */
export type SpillCoding = "base64" | "quoted-printable" | "plain";

/** A file on its way from the lines of a mail into the blobs. */
export interface Spill {
  take(line: Buffer): void;
  /** Resolves when the blobs have taken what was given, so that a quick sender does not fill the memory. */
  drained(): Promise<void>;
  end(): Promise<StoredBlob>;
  abort(error: Error): void;
}

/** Decoded in pieces of about this many bytes. */
const pieceBytes = 64 * 1024;

/** Opens a file; lines are decoded and stored as they come. */
export function openSpill(coding: SpillCoding): Spill {
  const bytes = new PassThrough();
  const stored = storeBlob(bytes, "part");
  // A failure is told by `end` or `drained`; this keeps it from ending the process before somebody asks.
  stored.catch(() => undefined);
  const decode = coding === "base64" ? base64Lines() : plainLines(coding === "quoted-printable");
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let full = false;
  return { take, drained, end, abort: (error) => void bytes.destroy(error) };

  function take(line: Buffer) {
    pending.push(line);
    pendingBytes += line.length;
    if (pendingBytes >= pieceBytes) flush(false);
  }

  function flush(last: boolean) {
    const piece = decode(pending, last);
    pending = [];
    pendingBytes = 0;
    if (piece.length > 0) full = !bytes.write(piece);
  }

  async function drained() {
    if (!full) return;
    await Promise.race([once(bytes, "drain"), stored]);
    full = false;
  }

  function end() {
    flush(true);
    bytes.end();
    return stored;
  }
}

type Decode = (lines: Buffer[], last: boolean) => Buffer;

/** Four characters are three bytes, so up to three wait for the next piece; what is no base64 is skipped, as every mail program does. */
function base64Lines(): Decode {
  let rest = "";
  return (lines, last) => {
    const clean =
      rest +
      Buffer.concat(lines)
        .toString("latin1")
        .replace(/[^A-Za-z0-9+/]+/g, "");
    const whole = last ? clean.length : clean.length - (clean.length % 4);
    rest = clean.slice(whole);
    return Buffer.from(clean.slice(0, whole), "base64");
  };
}

/** The end of the last line belongs to the boundary after it (RFC 2046), so each line's end waits for the next line. */
function plainLines(quoted: boolean): Decode {
  let lineEnd = "";
  return (lines) => {
    let text = "";
    for (const line of lines) {
      const [, content = "", end = ""] = /^([^]*?)(\r?\n)?$/.exec(line.toString("latin1")) ?? [];
      const soft = quoted && /=[ \t]*$/.test(content);
      text += lineEnd + (quoted ? unquoted(content) : content);
      lineEnd = soft ? "" : end;
    }
    return Buffer.from(text, "latin1");
  };
}

const unquoted = (line: string) =>
  line
    .replace(/[ \t]+$/, "")
    .replace(/=$/, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
