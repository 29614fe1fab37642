import { Buffer } from "node:buffer";
import { parentPort } from "node:worker_threads";
import { cleanMailHtml } from "../../../../platform/html/cleanMailHtml.ts";
import { htmlAsText } from "../../../../platform/html/htmlAsText.ts";
import type { MailBegun, MailJob } from "./mailJobs.ts";
import { parseMail } from "./parseMail.ts";

// Entry of the mail worker: what strangers wrote is parsed here, where it can be stopped.
parentPort?.on("message", (job: MailJob) => {
  parentPort?.postMessage({ began: true } satisfies MailBegun);
  answer(job).then(
    (done) =>
      parentPort?.postMessage(
        { done },
        done !== null && "files" in done ? done.files.map((file) => file.content.buffer as ArrayBuffer) : [],
      ),
    (error: unknown) => parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(job: MailJob) {
  if (job.kind === "parse") return await parseMail(Buffer.from(job.raw.buffer, job.raw.byteOffset, job.raw.byteLength), job.digest);
  if (job.kind === "clean") return cleanMailHtml(job.html, job.inline);
  return { text: htmlAsText(job.html) };
}
