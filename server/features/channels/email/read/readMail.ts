import type { Buffer } from "node:buffer";
import type { CleanHtml, InlineFiles } from "../../../../platform/html/cleanMailHtml.ts";
import type { ReadMail } from "./mailTypes.ts";
import { inMailWorker } from "./mailWorker.ts";

/** 20 MB parse in 0.7 s here; 100 MB on a slow machine stays under this. */
const PARSE_MS = 30_000;
/** A real newsletter of 180 KB takes 30 ms; what takes this long is hostile [MAIL-15]. */
const CLEAN_MS = 2000;

/** Reads a mail in the worker; `unreadable` says why it could not be read, it is kept whole then [MAIL-7]. */
export async function readMail(raw: Buffer, digest?: string): Promise<{ mail: ReadMail } | { unreadable: string }> {
  const answer = await inMailWorker({ kind: "parse", raw, digest }, PARSE_MS);
  return "done" in answer ? { mail: answer.done } : { unreadable: answer.refused };
}

/** Cleaned HTML, or null when it cannot be cleaned within 2 s: the text is shown instead [MAIL-15]. */
export async function cleanHtmlOf(html: string, inline: InlineFiles): Promise<CleanHtml | null> {
  const answer = await inMailWorker({ kind: "clean", html, inline }, CLEAN_MS);
  return "done" in answer ? answer.done : null;
}

/** The text of a mail that came as HTML only; null when even that takes longer than 2 s. */
export async function textOfHtml(html: string): Promise<string | null> {
  const answer = await inMailWorker({ kind: "text", html }, CLEAN_MS);
  return "done" in answer ? answer.done.text : null;
}
