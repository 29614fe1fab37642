import type { Readable } from "node:stream";
import { model, Schema, Types } from "mongoose";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { deleteBlob, readBlob, storeBlob, type StoredBlob } from "../../../platform/blobs/index.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accessConversation } from "../accessConversation.ts";
import { MessageModel, type AttachmentRecord, type MessageRecord } from "../message.model.ts";
import { readableAmong } from "../queries/readableAmong.ts";

/** A file that was stored; it belongs to its uploader until a message takes it, and goes by itself when none does within a day. */
interface UploadRecord {
  _id: Types.ObjectId;
  blobId: Types.ObjectId;
  uploadedBy: string;
  name: string;
  type: string;
  size: number;
  inline: boolean;
  taken: boolean;
  at: Date;
}

const schema = new Schema<UploadRecord>(
  {
    blobId: Schema.Types.ObjectId,
    uploadedBy: String,
    name: String,
    type: String,
    size: Number,
    inline: Boolean,
    taken: Boolean,
    at: Date,
  },
  { collection: "attachments", versionKey: false },
);
schema.index({ taken: 1, at: 1 });
const UploadModel = model<UploadRecord>("Upload", schema);

const keptMilliseconds = 86_400_000;

/** The largest file a person may attach; mails may bring larger ones. */
export const uploadLimitBytes = 25 * 1024 * 1024;

export interface NewFile {
  name: string;
  type: string;
  inline?: boolean;
  /** Who may take it into a message, when that is not the caller. */
  uploadedBy?: string;
}

/** Streams a file into the blobs and remembers it under the uploader's name. Faults: attachment.empty. */
export async function storeFile(ctx: Ctx, source: Readable, about: NewFile): Promise<AttachmentRecord> {
  return adoptBlob(ctx, await storeBlob(source, about.name), about);
}

/** Makes a file of bytes that are stored already. Faults: attachment.empty. */
export async function adoptBlob(
  ctx: Ctx,
  blob: StoredBlob,
  { name, type, inline = false, uploadedBy = uploaderOf(ctx) }: NewFile,
): Promise<AttachmentRecord> {
  if (blob.size === 0) throw fault("attachment.empty", {});
  const file = { id: newId(), name: name.slice(0, 200), type, size: blob.size, inline };
  const { id, ...fields } = file;
  await inTransaction(ctx, async (tx) => {
    await UploadModel.create([{ _id: id, blobId: blob.id, uploadedBy, ...fields, taken: false, at: now() }], {
      session: tx.tx,
    });
    await oweWork(tx, [{ type: "upload.forget", data: { id: String(id) }, dueAt: new Date(now().getTime() + keptMilliseconds) }]);
  });
  return file;
}

/** A day after its upload, a file that no message took is forgotten, bytes first: a crash in between leaves nothing that cannot be found. */
export const forgetUploadDoer: Doer = {
  type: "upload.forget",
  run: async ({ id }) => {
    const file = await UploadModel.findOne({ _id: String(id), taken: false }).lean();
    if (!file) return;
    await deleteBlob(file.blobId);
    await UploadModel.deleteOne({ _id: file._id, taken: false });
  },
};

/** Takes uploads of the caller, or of `uploadedBy`, into a message, each once. Faults: record.notFound for another's, a taken or an unknown one. */
export async function claimUploads(tx: Tx, ids: string[], uploadedBy = uploaderOf(tx)): Promise<AttachmentRecord[]> {
  const claimed: AttachmentRecord[] = [];
  for (const id of ids) {
    const filter = { _id: new Types.ObjectId(id), uploadedBy, taken: false };
    const file = await UploadModel.findOneAndUpdate(filter, { $set: { taken: true } }, { session: tx.tx }).lean();
    if (!file) throw fault("record.notFound", { kind: "attachment" });
    claimed.push({ id: file._id, name: file.name, type: file.type, size: file.size, inline: file.inline });
  }
  return claimed;
}

/** A file of a conversation the caller may read, or one of its own that no message has taken yet, as a stream. Faults: record.notFound. */
export async function openAttachment(ctx: Ctx, id: string): Promise<{ file: AttachmentRecord; stream: Readable }> {
  const _id = new Types.ObjectId(id);
  const held = await MessageModel.collection
    .find<Pick<MessageRecord, "_id" | "conversationId" | "movedTo">>(
      { "attachments.id": _id },
      { projection: { conversationId: 1, movedTo: 1 } },
    )
    .toArray();
  const [first] = held;
  if (!first) return openOwn(ctx, _id);
  // It may stand in several: joined threads and what was split off hold it too.
  const within = held.filter(({ movedTo }) => !movedTo).map(({ conversationId }) => conversationId);
  const readable = await readableAmong(ctx, within);
  await accessConversation(ctx, within.find((id) => readable.has(String(id))) ?? first.conversationId);
  return openFile(_id);
}

/** A picture stands in the words of who writes them before they are sent. */
async function openOwn(ctx: Ctx, _id: Types.ObjectId) {
  const own = await UploadModel.exists({ _id, uploadedBy: uploaderOf(ctx), taken: false });
  if (!own) throw fault("record.notFound", { kind: "attachment" });
  return openFile(_id);
}

/** A file on a line of this visitor's chat, written by either side; another visitor's reads like a missing one (CHAT-8). Faults: record.notFound. */
export async function openVisitorFile(visitorId: string, id: string): Promise<{ file: AttachmentRecord; stream: Readable }> {
  const _id = new Types.ObjectId(id);
  const line = { "attachments.id": _id, visitorId, channel: "chat", kind: { $in: ["inbound", "outbound"] } };
  if (!(await MessageModel.collection.findOne(line, { projection: { _id: 1 } }))) throw fault("record.notFound", { kind: "attachment" });
  return openFile(_id);
}

/** The bytes of a stored file; for the product itself (mails that leave). Faults: record.notFound. */
export async function openFile(id: Types.ObjectId): Promise<{ file: AttachmentRecord; stream: Readable }> {
  const file = await UploadModel.findById(id).lean();
  if (!file) throw fault("record.notFound", { kind: "attachment" });
  return { file: { id, name: file.name, type: file.type, size: file.size, inline: file.inline }, stream: readBlob(file.blobId) };
}

const uploaderOf = ({ actor }: Ctx) => `${actor.kind}:${actor.id ?? actor.name}`;
