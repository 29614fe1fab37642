import { systemCtx } from "../../../platform/ctx.ts";
import { tellMailListener } from "../../../platform/health/mailListener.ts";
import { log } from "../../../platform/log.ts";
import { emailSettings } from "./emailSettings.ts";
import { startSmtpListener, type SmtpListener } from "./in/smtpListener.ts";
import { oweHeldMails } from "./out/retryMail.ts";

/**
 * The mail role of a process: listens for mails, and takes up those that waited for a mail server. A port that is taken is said in the
 * log and does not keep the desk from starting: chat and phone go on.
 */
export async function startMailRole(): Promise<Pick<SmtpListener, "stop">> {
  const settings = emailSettings();
  if (settings.smtpUrl !== null) await oweHeldMails(systemCtx("Mail"));
  try {
    const listener = await startSmtpListener(settings);
    tellMailListener({ ready: true, reason: null });
    return { stop: () => (tellMailListener(null), listener.stop()) };
  } catch (error) {
    tellMailListener({ ready: false, reason: error instanceof Error ? error.message : String(error) });
    log.error({ err: error, ...settings.listen }, "the mail listener cannot listen: no mail comes in");
    return { stop: () => Promise.resolve() };
  }
}
