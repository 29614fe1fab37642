import { Transform, type Readable } from "node:stream";
import { newId, now, systemCtx } from "../../../../platform/ctx.ts";
import { deleteBlob, storeBlob } from "../../../../platform/blobs/index.ts";
import { inTransaction } from "../../../../platform/database/index.ts";
import { oweWork } from "../../../../platform/dueWork/index.ts";
import { RawMailModel, type RawMailRecord } from "./rawMail.model.ts";

/** The largest mail taken: 100 MB of files are 137 MB in base64, and the text beside them. */
export const mailLimitBytes = 140 * 1024 * 1024;

/** What the sending server said of a mail before its bytes. */
export interface MailEnvelope {
  mailbox: string;
  from: string;
  recipients: string[];
  remoteAddress: string;
}

/** Thrown for a mail above `mailLimitBytes`; nothing of it stays. */
export const tooLarge = new Error("the mail is larger than this server takes");

/** Streams a mail's bytes into the blobs and owes its reading, safely on disk when this returns [MAIL-5]; it is never held in memory. */
export async function storeRawMail(source: Readable, envelope: MailEnvelope): Promise<RawMailRecord["_id"]> {
  const bounded = withinLimit();
  source.on("error", (error) => bounded.destroy(error));
  const blob = await storeBlob(source.pipe(bounded), "mail.eml");
  if (bounded.over()) {
    await deleteBlob(blob.id);
    throw tooLarge;
  }
  const _id = newId();
  const record: RawMailRecord = {
    ...unread,
    _id,
    blobId: blob.id,
    size: blob.size,
    mailbox: envelope.mailbox,
    envelopeFrom: envelope.from,
    recipients: envelope.recipients,
    remoteAddress: envelope.remoteAddress,
    receivedAt: now(),
  };
  await inTransaction(systemCtx("Mail"), async (tx) => {
    await RawMailModel.collection.insertOne(record, { session: tx.tx });
    await oweWork(tx, [{ type: "mail.ingest", key: String(_id), data: { rawId: String(_id) }, dueAt: record.receivedAt }]);
  });
  return _id;
}

const unread = {
  state: "stored",
  mailId: null,
  references: [],
  from: null,
  replyTo: null,
  subject: "",
  kind: "",
  because: "",
  conversationId: null,
  threadIds: [],
  messageId: null,
} satisfies Partial<RawMailRecord>;

/** Passes what fits; the rest is read and dropped, so that the session ends in order with an answer instead of a broken connection. */
function withinLimit() {
  let seen = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > mailLimitBytes) done();
      else done(null, chunk);
    },
  });
  return Object.assign(stream, { over: () => seen > mailLimitBytes });
}
