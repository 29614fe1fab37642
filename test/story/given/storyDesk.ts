import { createTransport } from "nodemailer";
import { onTestFinished } from "vitest";
import { freePort, mailSink } from "../../email/given/mailSink.ts";
import { endProduct, startProduct } from "../../support/builtProduct.ts";
import { freshDatabase, freshSearch } from "../../support/freshDatabase.ts";
import { scratchFolder } from "../../support/scratchFolder.ts";

export const deskAddress = "desk@skylark.example";

export type StoryDesk = Awaited<ReturnType<typeof startStoryDesk>>;

/**
 * The built product with a mail server outside, and somebody who writes to its listener. Engines of its own are what a first start has
 * (OPS-1); where that is not the matter, those of the run are there at once.
 */
export async function startStoryDesk(engines: "own" | "shared") {
  const sink = await mailSink();
  const [port, mailPort] = [await freePort(), await freePort()];
  const settings = {
    DATA_DIR: scratchFolder(),
    DATABASE_CACHE_GB: "0.25",
    PORT: String(port),
    SMTP_URL: sink.url,
    MAIL_ADDRESS: deskAddress,
    MAIL_NAME: "Skylark Travel",
    MAIL_LISTEN_PORT: String(mailPort),
    ...(engines === "shared" && sharedEngines()),
  };
  const product = await startProduct(settings);
  onTestFinished(async () => {
    await endProduct(product, "SIGTERM");
    await sink.stop();
  });
  return { address: product.address, link: product.link ?? "", sink, deliver: deliverTo(mailPort), product, settings };
}

function sharedEngines() {
  const search = freshSearch();
  return { MONGODB_URI: freshDatabase(), ...(search && { MEILI_URL: search.url, MEILI_KEY: search.key }) };
}

export interface WrittenMail {
  from: string;
  to?: string;
  subject: string;
  text: string;
  messageId: string;
  inReplyTo?: string;
  references?: string[];
}

/** Gives a mail to the listener by SMTP, as the customer's mail server would. */
const deliverTo =
  (port: number) =>
  ({ from, to = deskAddress, ...mail }: WrittenMail) =>
    createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({ from, to, ...mail });
