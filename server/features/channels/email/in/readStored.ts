import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { deleteBlob, readBlob, type StoredBlob } from "../../../../platform/blobs/index.ts";
import type { MailFile, ReadMail } from "../read/mailTypes.ts";
import { readMail } from "../read/readMail.ts";
import type { RawMailRecord } from "./rawMail.model.ts";
import { splitMail } from "./splitMail.ts";

/** Up to here a mail is read in one piece: it takes less memory than the pages of a browser. */
const wholeBytes = 2 * 1024 * 1024;

/** Reads a small mail whole; of a large one what is left without its large files, which are stored as they pass [MAIL-16]. */
export async function readStored(raw: RawMailRecord): Promise<{ mail: ReadMail; cut: boolean } | { unreadable: string }> {
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

/** Forgets files that were stored on the way and belong to no message. */
export async function dropBlobs(files: readonly Pick<MailFile, "blob">[]): Promise<void> {
  for (const { blob } of files) if (blob) await deleteBlob(blob.id);
}
