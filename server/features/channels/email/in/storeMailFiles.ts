import { Readable } from "node:stream";
import type { Ctx } from "../../../../platform/ctx.ts";
import { readBlob } from "../../../../platform/blobs/index.ts";
import { adoptBlob, storeFile, type AttachmentRecord } from "../../../conversations/index.ts";
import type { CleanHtml, InlineFiles } from "../../../../platform/html/cleanMailHtml.ts";
import type { MailFile } from "../read/mailTypes.ts";
import { cleanHtmlOf } from "../read/readMail.ts";
import type { RawMailRecord } from "./rawMail.model.ts";

/** Parts that tell machines what a person reads elsewhere in the same mail. */
const machineParts = /^message\/(?:delivery-status|disposition-notification|global-delivery-status)$/;

/** Stores the files of a mail; `inline` leads from Content-ID to the stored file, for images that stand in the text [MAIL-16]. */
export async function storeMailFiles(ctx: Ctx, found: MailFile[]): Promise<{ files: AttachmentRecord[]; inline: InlineFiles }> {
  const files: AttachmentRecord[] = [];
  const inline: InlineFiles = {};
  for (const file of found) {
    if (file.size === 0 || machineParts.test(file.type)) continue;
    const about = { name: file.name, type: file.type, inline: file.inline };
    const stored = file.blob ? await adoptBlob(ctx, file.blob, about) : await storeFile(ctx, Readable.from([file.content]), about);
    files.push(stored);
    if (file.cid !== null && file.type.startsWith("image/")) inline[file.cid] = String(stored.id);
  }
  return { files, inline };
}

/** The cleaned HTML, or null where the text is shown instead: it cannot be cleaned in time, or nothing is left of it. */
export async function cleanedHtmlOf(html: string, inline: InlineFiles): Promise<CleanHtml | null> {
  const clean = await cleanHtmlOf(html, inline);
  return clean && clean.html.trim() !== "" && clean.html.length <= maxHtml ? clean : null;
}

/** A document of the database holds 16 MB; a mail this long is no letter. */
const maxHtml = 2_000_000;

/** The whole mail as a file, for what could not be read or shown in full. */
export const storeWholeMail = (ctx: Ctx, raw: RawMailRecord): Promise<AttachmentRecord> =>
  storeFile(ctx, readBlob(raw.blobId), { name: "message.eml", type: "message/rfc822" });
