import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GridFSBucket, type ObjectId } from "mongodb";
import { database } from "../database/index.ts";
import { log } from "../log.ts";

/** Bytes kept by content: attachments and raw mails, streamed in 255 KiB pieces to GridFS and never held whole in memory (MAIL-16). */
const bucket = () => new GridFSBucket(database(), { bucketName: "blobs", writeConcern: { w: "majority", journal: true } });

export interface StoredBlob {
  id: ObjectId;
  size: number;
}

/** Streams `source` into a new blob and answers once it is safe; on a failure half the way nothing stays. */
export async function storeBlob(source: Readable, name: string): Promise<StoredBlob> {
  const target = bucket().openUploadStream(name);
  try {
    await pipeline(source, target);
  } catch (error) {
    await target.abort().catch((left: unknown) => log.warn({ err: left }, "an unfinished blob stays behind"));
    throw error;
  }
  return { id: target.id, size: target.length };
}

/** The bytes of a blob as a stream; it fails with ENOENT when there is none. */
export const readBlob = (id: ObjectId): Readable => bucket().openDownloadStream(id);

export const deleteBlob = (id: ObjectId) => bucket().delete(id);
