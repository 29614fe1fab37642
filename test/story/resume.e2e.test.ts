import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { readThread } from "../crash/listener.ts";
import { freePort } from "../email/given/mailSink.ts";
import { endProduct, startProduct, type Product } from "../support/builtProduct.ts";
import { deskAdministrator, deskClient, setUpDesk, type DeskClient } from "../support/deskClient.ts";
import { freshDatabase, freshSearch } from "../support/freshDatabase.ts";
import { scratchFolder } from "../support/scratchFolder.ts";
import { agentScreen, fillSignIn, type AgentScreen } from "./given/agentScreen.ts";
import { openBrowser } from "./given/storyBrowser.ts";
import { wordsIn } from "./given/storyWords.ts";

const abilities = [
  "contact.read",
  "contact.write",
  "conversation.create",
  "conversation.note",
  "conversation.read",
  "conversation.readAll",
  "conversation.reply",
];
const say = wordsIn("en");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface TwoDesks {
  /** The process the browser is connected to; `restart` ends it as a deployment does and starts it on the same address. */
  one: { address: string; stop: () => Promise<void>; start: () => Promise<void> };
  /** A client of the other process. */
  there: DeskClient;
  id: string;
}

/** Two processes of the built product on one database, with one conversation. */
async function twoDesks(): Promise<TwoDesks> {
  const search = freshSearch();
  const shared = {
    MONGODB_URI: freshDatabase(),
    ...(search && { MEILI_URL: search.url, MEILI_KEY: search.key }),
    SECRET: "one secret for both of the processes",
  };
  const settings = async () => ({
    ...shared,
    DATA_DIR: scratchFolder(),
    PORT: String(await freePort()),
    MAIL_LISTEN_PORT: String(await freePort()),
  });
  const ofOne = await settings();
  let one: Product = await startProduct(ofOne);
  const two = await startProduct(await settings());
  onTestFinished(async () => void (await Promise.all([endProduct(one, "SIGKILL"), endProduct(two, "SIGKILL")])));
  const here = await setUpDesk(one.address, two.link ?? one.link ?? "", abilities);
  const there = deskClient(two.address, here.token);
  const contact = await there.must<{ id: string }>("POST", "/contacts", {
    name: "Yuki Tanaka",
    identities: [{ kind: "email", value: "yuki@traveller.example" }],
  });
  const first = { contactId: contact.id, subject: "Seat by the window", channel: "email", text: "Which seat would you like?" };
  const { id } = await there.must<{ id: string }>("POST", "/conversations", first, { "idempotency-key": "open" });
  return {
    one: {
      address: one.address,
      stop: () => endProduct(one, "SIGTERM"),
      start: async () => void (one = await startProduct(ofOne)),
    },
    there,
    id,
  };
}

/** A tab signed in at the first process with the conversation open. */
async function openTab(context: BrowserContext, { one, id }: TwoDesks): Promise<AgentScreen> {
  const page = await context.newPage();
  await page.goto(`${one.address}/conversations/${id}?view=all`);
  const signIn = page.getByRole("button", { name: say("start.signIn.act"), exact: true });
  const agent = agentScreen(page, say);
  await signIn.or(agent.entries.first()).first().waitFor();
  if (await signIn.isVisible()) {
    await fillSignIn(page, say, deskAdministrator);
    await page.getByRole("link", { name: say("console.view.all") }).click();
    await agent.row("Seat by the window").click();
  }
  await agent.entry("Which seat would you like?").waitFor();
  return agent;
}

const contextIn = async () => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1440, height: 900 } });
  onTestFinished(() => context.close());
  return context;
};

const write = ({ there, id }: TwoDesks, ...texts: string[]) =>
  texts.reduce<Promise<unknown>>(
    (before, text) =>
      before.then(() =>
        there.must("POST", `/conversations/${id}/messages`, { kind: "note", text }, { "idempotency-key": text.replaceAll(" ", "-") }),
      ),
    Promise.resolve(),
  );

/** What people wrote, as the server tells it. */
const atServer = async ({ there, id }: TwoDesks) =>
  (await readThread(there, id)).messages.filter(({ kind }) => kind !== "event").map(({ text }) => text);

const onScreen = async ({ told }: AgentScreen) => (await told()).map(({ text }) => text);
const offlineBar = (page: Page) => page.getByRole("button", { name: say("console.bar.tryNow") });

it.each([
  ["0 s", 0],
  ["30 s", 30_000],
  ["1 h", 3_600_000],
])(
  "[SYNC-1] [SYNC-4] a tab that was away for %s shows what the server has, once and in order",
  async (_name, away) => {
    const desks = await twoDesks();
    const context = await contextIn();
    await context.clock.install();
    const agent = await openTab(context, desks);
    await write(desks, "before the cut");
    await agent.entry("before the cut").waitFor(); // told by the socket: it is up
    await context.setOffline(true);
    if (away > 0) {
      await context.clock.fastForward(away);
      await offlineBar(agent.page).waitFor();
    }
    await write(desks, "first of three", "second of three", "third of three");
    await context.setOffline(false);
    await agent.entry("third of three").waitFor();
    await write(desks, "after the return");
    await agent.entry("after the return").waitFor();
    expect(await onScreen(agent)).toEqual(await atServer(desks));
  },
  60_000,
);

it("[SYNC-1] what was written while the server of the tab was restarted is there afterwards, once and in order", async () => {
  const desks = await twoDesks();
  const agent = await openTab(await contextIn(), desks);
  await write(desks, "before the restart");
  await agent.entry("before the restart").waitFor();
  await desks.one.stop();
  await write(desks, "during the restart", "still during the restart");
  await desks.one.start();
  await agent.entry("still during the restart").waitFor();
  await write(desks, "after the restart");
  await agent.entry("after the restart").waitFor();
  expect(await onScreen(agent)).toEqual(await atServer(desks));
}, 60_000);

it("[SYNC-1] two tabs of one agent show the same thread, whichever of them wrote", async () => {
  const desks = await twoDesks();
  const context = await contextIn();
  const tabs = [await openTab(context, desks), await openTab(context, desks)] as const;
  for (const [index, tab] of tabs.entries()) {
    const box = tab.page.locator(".notebox").getByRole("textbox");
    await tab.page.bringToFront();
    await tab.page.getByRole("tab", { name: say("console.composer.note") }).click();
    await box.fill(`written in tab ${index}`);
    await box.press("Control+Enter");
    await Promise.all(tabs.map(({ entry }) => entry(`written in tab ${index}`).waitFor()));
  }
  await write(desks, "and by a colleague");
  for (const tab of tabs) {
    await tab.entry("and by a colleague").waitFor();
    await expect.poll(() => onScreen(tab)).toEqual(await atServer(desks));
  }
}, 60_000);

it("[SYNC-7] a lost signal is noticed by the gap it leaves, one of a newer protocol is not guessed at", async () => {
  const desks = await twoDesks();
  const context = await contextIn();
  let pass = (frame: string | Buffer): string | Buffer | null => frame;
  await context.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => {
      const passed = pass(frame);
      if (passed !== null) socket.send(passed);
    });
  });
  const agent = await openTab(context, desks);
  let lost = 0;
  pass = (frame) => (String(frame).includes("lost on the way") ? (lost++, null) : frame);
  await write(desks, "lost on the way");
  await expect.poll(() => lost).toBeGreaterThan(0);
  pass = (frame) => frame;
  await write(desks, "the next one");
  await agent.entry("the next one").waitFor();
  await expect.poll(() => onScreen(agent)).toEqual(await atServer(desks));

  pass = (frame) => String(frame).replace(/"v":\d+/, '"v":999');
  await write(desks, "told in a newer way");
  await agent.page.getByText(say("console.bar.newVersion")).waitFor();
  await expect.poll(() => onScreen(agent)).toEqual(await atServer(desks));
}, 60_000);
