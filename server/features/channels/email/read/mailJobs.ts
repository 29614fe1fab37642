import type { CleanHtml, InlineFiles } from "../../../../platform/html/cleanMailHtml.ts";
import type { ReadMail } from "./mailTypes.ts";

/** What the mail worker is asked; one at a time. */
export type MailJob =
  | { kind: "parse"; raw: Uint8Array; digest?: string | undefined }
  | { kind: "clean"; html: string; inline: InlineFiles }
  | { kind: "text"; html: string };

/** What it answers per kind. */
export type MailAnswer = { parse: ReadMail; clean: CleanHtml | null; text: { text: string } };

/** Said by the worker when it turns to a job: from then on the job's time counts, not while the worker itself is being loaded. */
export type MailBegun = { began: true };

/** An answer as it crosses the thread. */
export type MailReply = { done: MailAnswer[MailJob["kind"]] } | { failed: string };
