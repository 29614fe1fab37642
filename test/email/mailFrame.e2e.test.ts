import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAIL_FRAME_SANDBOX, mailFrame } from "../../shared/channels/mailFrame.ts";
import { cleanMailHtml } from "../../server/platform/html/cleanMailHtml.ts";
import { openBrowser } from "../story/given/storyBrowser.ts";
import { startWorld, type World } from "../support/world.ts";
import { until } from "../support/until.ts";
import { htmlAttacks } from "./given/htmlAttacks.ts";
import { freePort } from "./given/mailSink.ts";

const desk = "desk@skylark.example";
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
let world: World;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let port: number;
let outside: string[] = [];
let ran: string[] = [];

beforeAll(async () => {
  port = await freePort();
  world = await startWorld({ MAIL_ADDRESS: desk, MAIL_LISTEN_PORT: String(port) });
  browser = await openBrowser();
  context = await browser.newContext({ extraHTTPHeaders: { authorization: `Bearer ${world.people.lin.token}` } });
  page = await context.newPage();
  page.on("dialog", (dialog) => (ran.push(dialog.message()), void dialog.dismiss()));
  await page.route(/.*/, (route) => {
    const url = route.request().url();
    if (url.startsWith(world.url) || url.startsWith("about:") || url.startsWith("data:")) return route.continue();
    outside.push(url);
    return route.fulfill({ status: 200, contentType: "image/png", body: pixel });
  });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** A page of the product, under its policy, with one frame in it. */
async function frameOf(attributes: Record<string, string>) {
  outside = [];
  await page.goto(`${world.url}/health/live`);
  await page.evaluate((given) => {
    const frame = document.createElement("iframe");
    for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
    return new Promise((resolve) => (frame.addEventListener("load", resolve), document.body.append(frame)));
  }, attributes);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error("the frame is gone");
  return frame;
}

const sizes = (images: HTMLImageElement[]) => images.map((image) => image.naturalWidth);

async function mailId(raw: string | Buffer, subject: string) {
  await createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({
    raw,
    envelope: { from: "rosa@traveller.example", to: [desk] },
  });
  const { api } = world.people.lin;
  const row = await until(async () => (await api.conversations.list({ view: "all" })).items.find((one) => one.subject === subject));
  return (await api.conversations.messages({ id: row.id })).items.find(({ kind }) => kind === "inbound")?.id ?? "";
}

describe("a mail in a real browser", () => {
  it("[MAIL-15] none of the attacks runs or fetches anything, even without the frame's own walls", async () => {
    expect(htmlAttacks.length).toBeGreaterThanOrEqual(65);
    for (const attack of htmlAttacks) {
      [outside, ran] = [[], []];
      await page.goto("about:blank");
      await page.setContent(`<body>${cleanMailHtml(attack)?.html ?? ""}</body>`);
      expect({ attack, outside, ran }).toEqual({ attack, outside: [], ran: [] });
    }
    await page.setContent(
      `<body><img src="https://e.example/a" onerror="alert(1)"><script>alert("the test sees what runs")</script></body>`,
    );
    expect({ outside, ran }).toEqual({ outside: ["https://e.example/a"], ran: ["the test sees what runs"] });
  }, 60_000);

  it("[MAIL-15] uncleaned, the frame still keeps every attack from running and fetching", async () => {
    ran = [];
    const srcdoc = mailFrame({ html: htmlAttacks.join("\n"), showRemote: false, inlineUrl: () => undefined });
    await frameOf({ sandbox: MAIL_FRAME_SANDBOX, srcdoc });
    expect({ outside, ran }).toEqual({ outside: [], ran: [] });
  });

  it("[MAIL-15] images from outside are fetched only when asked for", async () => {
    const id = await mailId(
      readFileSync(new URL("../fixtures/mail/html-newsletter-remote.eml", import.meta.url)),
      "Your stay is confirmed",
    );
    const closed = await frameOf({ sandbox: MAIL_FRAME_SANDBOX, src: `/mail-frames/${id}` });
    expect(await closed.evaluate(() => document.body.textContent)).toContain("Room 12, two nights, €240.");
    expect(outside).toEqual([]);
    const open = await frameOf({ sandbox: MAIL_FRAME_SANDBOX, src: `/mail-frames/${id}?images=1` });
    expect(await open.$$eval("img", sizes)).toEqual([1, 1]);
    expect(outside.toSorted()).toEqual(["https://cdn.aurora.example/logo.png", "https://track.example/pixel.gif?u=1"]);
  });

  it("[MAIL-16] inline images show where they stand, and only to who may read the mail", async () => {
    const id = await mailId(readFileSync(new URL("../fixtures/mail/apple-mail-inline-image.eml", import.meta.url)), "Damaged suitcase");
    const frame = await frameOf({ sandbox: MAIL_FRAME_SANDBOX, src: `/mail-frames/${id}` });
    expect(await frame.$$eval("img", sizes)).toEqual([1]);
    const status = async (token: string) =>
      (await fetch(`${world.url}/mail-frames/${id}`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await Promise.all([world.people.lin.token, world.people.amara.token, "none"].map(status))).toEqual([200, 404, 401]);
  });
});
