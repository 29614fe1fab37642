import { Types } from "mongoose";
import { systemCtx } from "../../../../platform/ctx.ts";
import { isDuplicate } from "../../../../platform/database/index.ts";
import type { Doer } from "../../../../platform/dueWork/index.ts";
import { log } from "../../../../platform/log.ts";
import { emailSettings, type EmailSettings } from "../emailSettings.ts";
import { classifyMail } from "../thread/classifyMail.ts";
import { bookReport } from "./bookReport.ts";
import { postReadMail, postUnreadable } from "./postMail.ts";
import { RawMailModel, type RawMailRecord } from "./rawMail.model.ts";
import { dropBlobs, readStored } from "./readStored.ts";

/** After this many failed tries a mail is posted whole as unreadable instead of being kept from everybody's eyes [MAIL-7]. */
const readingTries = 3;

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
