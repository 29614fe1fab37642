import { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";

/**
 * How a session with the other mail server ended. `refused`: it said no, for good or for now. `unreached`: it never got the whole mail, so
 * it has none. `unclear`: it got all of it and its answer was lost; only a person may repeat that [MAIL-18].
 */
export type SendOutcome =
  | { kind: "sent"; response: string; refusedRecipients: string[] }
  | { kind: "refused"; forGood: boolean; reason: string }
  | { kind: "unreached"; reason: string }
  | { kind: "unclear"; reason: string };

/** Mail servers that greet or answer slower than this are overloaded; RFC 5321 allows minutes, due work tries again anyway. */
const TIMES = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 120_000, dnsTimeout: 10_000 };
const MAX_REASON = 300;

/** Sends one mail in one session to the server at `smtpUrl` (smtp:// or smtps://). Never throws for what the other server does. */
export async function sendOver(smtpUrl: string, options: SendMailOptions): Promise<SendOutcome> {
  const transport = createTransport({ url: smtpUrl, ...TIMES });
  let handedOver = false;
  transport.use("stream", (mail, done) => {
    mail.message.transform(() => new PassThrough({ flush: (end) => ((handedOver = true), end()) }));
    done();
  });
  try {
    const sent = await transport.sendMail(options);
    return { kind: "sent", response: short(sent.response), refusedRecipients: sent.rejected };
  } catch (error) {
    return outcomeOf(error, handedOver);
  } finally {
    transport.close();
  }
}

function outcomeOf(error: unknown, handedOver: boolean): SendOutcome {
  const {
    message = String(error),
    response,
    responseCode = 0,
    code = "",
  } = error as { message?: string; response?: string; responseCode?: number; code?: string };
  const reason = short(response ?? message);
  // 421 says that the session ends, not what became of the mail.
  if (responseCode >= 400 && !(handedOver && responseCode === 421))
    return { kind: "refused", forGood: responseCode >= 500 && code !== "EAUTH", reason };
  if (handedOver) return { kind: "unclear", reason };
  return code === "EENVELOPE" || code === "EMESSAGE" ? { kind: "refused", forGood: true, reason } : { kind: "unreached", reason };
}

const short = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, MAX_REASON);
