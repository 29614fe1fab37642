import type { Attachment } from "../../../shared/conversations/message.schema.ts";

/** Uploads one file with its progress from 0 to 1; aborting the signal ends it. The error's message is the server's sentence. */
export function uploadFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Attachment> {
  // fetch tells nothing about the progress of a body; this older interface does.
  const request = new XMLHttpRequest();
  request.open("POST", `/files?name=${encodeURIComponent(file.name)}`);
  request.responseType = "json";
  if (file.type) request.setRequestHeader("content-type", file.type);
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  signal.addEventListener("abort", () => request.abort());
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => {
      if (request.status < 300) return resolve(request.response as Attachment);
      reject(new Error((request.response as { message?: string } | null)?.message ?? String(request.status)));
    });
    for (const event of ["error", "abort"]) request.addEventListener(event, () => reject(new Error(event)));
    request.send(file);
  });
}
