import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { Types } from "mongoose";
import { systemCtx } from "../../../../platform/ctx.ts";
import { deleteBlob, readBlob, type StoredBlob } from "../../../../platform/blobs/index.ts";
import { isDuplicate } from "../../../../platform/database/index.ts";
import type { Doer } from "../../../../platform/dueWork/index.ts";
import { log } from "../../../../platform/log.ts";
import { emailSettings, type EmailSettings } from "../emailSettings.ts";
import type { MailFile, ReadMail } from "../read/mailTypes.ts";
import { readMail } from "../read/readMail.ts";
import { classifyMail } from "../thread/classifyMail.ts";
import { bookReport } from "./bookReport.ts";
import { postReadMail, postUnreadable } from "./postMail.ts";
import { RawMailModel, type RawMailRecord } from "./rawMail.model.ts";
import { splitMail } from "./splitMail.ts";

/** After this many failed tries a mail is posted whole as unreadable instead of being kept from everybody's eyes [MAIL-7]. */
const readingTries = 3;
/** Up to here a mail is read in one piece: it takes less memory than the pages of a browser. */
const wholeBytes = 2 * 1024 * 1024;

/** Reads stored mails into threads; idempotent: a crash anywhere leaves a mail that is stored, or one that is posted. */
export const ingestDoer = (settingsOf = emailSettings): Doer => ({
  type: "mail.ingest",
  atOnce: 2,
  tries: 8,
  run: (data, attempt) => ingestMail(String(data["rawId"]), attempt, settingsOf()),
});

/** Reads one stored mail and posts it, books it as a report, or marks it a duplicate. What is done already is left as it is. */
export async function ingestMail(rawId: string, attempt: number, settings: EmailSettings): Promise<void> {
  const raw = await RawMailModel.findOne({ _id: new Types.ObjectId(rawId), state: "stored" }).lean();
  if (!raw) return;
  try {
    await ingest(raw, attempt, settings);
  } catch (error) {
    if (!isDuplicate(error, "contentKey")) throw error;
    await RawMailModel.updateOne({ _id: raw._id, state: "stored" }, { $set: { state: "duplicate" } });
  }
}

async function ingest(raw: RawMailRecord, attempt: number, settings: EmailSettings): Promise<void> {
  const ctx = systemCtx("Mail");
  if (attempt > readingTries) return postUnreadable(ctx, raw, "it could not be read or stored");
  const read = await readStored(raw);
  if ("unreadable" in read) {
    log.warn({ mail: String(raw._id), because: read.unreadable }, "a mail is kept whole as unreadable");
    return postUnreadable(ctx, raw, read.unreadable);
  }
  const told = classifyMail(read.mail, raw.envelopeFrom, settings.address);
  if ((told.kind === "bounce" || told.kind === "readReceipt") && (await bookReport(ctx, raw, read.mail, told)))
    return dropBlobs(read.mail.files);
  await postReadMail(ctx, raw, { ...read, told }, settings);
}

/** Reads a small mail whole; of a large one what is left without its large files, which are stored as they pass [MAIL-16]. */
async function readStored(raw: RawMailRecord): Promise<{ mail: ReadMail; cut: boolean } | { unreadable: string }> {
  if (raw.size <= wholeBytes) {
    const read = await readMail(await buffer(readBlob(raw.blobId)));
    return "mail" in read ? { ...read, cut: false } : read;
  }
  const { small, digest, spilled, cut } = await splitMail(readBlob(raw.blobId));
  const read = await readMail(small, digest);
  if ("mail" in read) return { mail: { ...read.mail, files: read.mail.files.map((file) => withSpilled(file, spilled)) }, cut };
  await dropBlobs([...spilled.values()].map((blob) => ({ blob })));
  return read;
}

/** The file whose place a marker holds. */
function withSpilled(file: MailFile, spilled: ReadonlyMap<string, StoredBlob>): MailFile {
  const marker = file.size < 300 ? /spilled [0-9a-f-]{36}/.exec(Buffer.from(file.content).toString("latin1"))?.[0] : undefined;
  const blob = spilled.get(marker ?? "");
  return blob ? { ...file, blob, size: blob.size, content: new Uint8Array(0) } : file;
}

async function dropBlobs(files: readonly Pick<MailFile, "blob">[]): Promise<void> {
  for (const { blob } of files) if (blob) await deleteBlob(blob.id);
}
