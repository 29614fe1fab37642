import { createTransport } from "nodemailer";
import { now } from "../ctx.ts";
import { env } from "../settings.ts";

/** Signing in at a mail server has its price there: what it answered counts this long, however many ask. */
const rememberMilliseconds = 15_000;
const TIMES = { connectionTimeout: 1800, greetingTimeout: 1800, socketTimeout: 1800, dnsTimeout: 1800 };
let remembered: { until: number; answer: Promise<unknown> } | undefined;

/** Fails with the reason (`notSet` without SMTP_URL) when no mail can leave now: greets and signs in as a sending session does, and sends nothing. */
export async function pingMailServer() {
  if (!env.SMTP_URL) throw new Error("notSet");
  if (!remembered || remembered.until <= now().getTime())
    remembered = { until: now().getTime() + rememberMilliseconds, answer: greet(env.SMTP_URL) };
  await remembered.answer;
}

async function greet(url: string) {
  const transport = createTransport({ url, ...TIMES });
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
