import { env } from "../settings.ts";
import { sendOver } from "./smtpTransport.ts";

/** A mail of the product itself, about an account. */
export interface AccountLetter {
  to: string;
  subject: string;
  text: string;
}

/**
 * Sends a mail of the product itself; throws when no server took it, so that due work tries again. One whose answer was lost counts as
 * sent: its link works once anyway, and a second mail would only confuse.
 */
export async function sendMail({ to, subject, text }: AccountLetter): Promise<void> {
  if (!env.SMTP_URL) throw new Error("no mail server is set (SMTP_URL)");
  const from = { name: env.MAIL_NAME, address: env.MAIL_ADDRESS };
  const headers = { "Auto-Submitted": "auto-generated" };
  const outcome = await sendOver(env.SMTP_URL, {
    from,
    to: { name: "", address: to },
    subject,
    text,
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (outcome.kind === "refused" || outcome.kind === "unreached") throw new Error(`the mail server did not take it: ${outcome.reason}`);
}
