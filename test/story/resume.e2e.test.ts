import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { readThread } from "../crash/listener.ts";
import { deskAdministrator, type DeskClient } from "../support/deskClient.ts";
import { openThread, startTwoDesks, type TwoDesks } from "../support/twoDesks.ts";
import { begin, write as writeToDesk } from "../widget/given/widgetPage.ts";
import { agentScreen, fillSignIn, type AgentScreen } from "./given/agentScreen.ts";
import { openBrowser } from "./given/storyBrowser.ts";
import { wordsIn } from "./given/storyWords.ts";

const say = wordsIn("en");
let browser: Browser;
let desks: TwoDesks;
/** Signed in once: every test's context begins with this session. */
let session: Awaited<ReturnType<BrowserContext["storageState"]>>;
beforeAll(async () => {
  [browser, desks] = await Promise.all([openBrowser(), startTwoDesks()]);
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await page.goto(`${desks.one.address}/sign-in`);
  await fillSignIn(page, say, deskAdministrator);
  await page.locator(".app").waitFor();
  session = await context.storageState();
  await context.close();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await desks?.end();
});

/** A conversation of its own for one test, written to by the process the browser is not connected to. */
interface Talk {
  there: DeskClient;
  id: string;
  subject: string;
}

let talks = 0;
async function newTalk(): Promise<Talk> {
  const subject = `Seat by the window ${++talks}`;
  return { there: desks.there, id: await openThread(desks, subject, "Which seat would you like?"), subject };
}

/** A signed-in tab of the first process with the conversation open. */
async function openTab(context: BrowserContext, { id }: Talk): Promise<AgentScreen> {
  const page = await context.newPage();
  await page.goto(`${desks.one.address}/conversations/${id}?view=all`);
  const agent = agentScreen(page, say);
  await agent.entry("Which seat would you like?").waitFor();
  return agent;
}

const contextIn = async () => {
  // As high as the threads here: what is far from the screen is not drawn.
  const context = await browser.newContext({ locale: "en", viewport: { width: 1440, height: 2400 }, storageState: session });
  onTestFinished(() => context.close());
  return context;
};

const write = ({ there, id }: Talk, ...texts: string[]) =>
  texts.reduce<Promise<unknown>>(
    (before, text) =>
      before.then(() =>
        there.must(
          "POST",
          `/conversations/${id}/messages`,
          { kind: "note", text },
          { "idempotency-key": `${id}-${text.replaceAll(" ", "-")}` },
        ),
      ),
    Promise.resolve(),
  );

/** What people wrote, as the server tells it. */
const atServer = async ({ there, id }: Talk) =>
  (await readThread(there, id)).messages.filter(({ kind }) => kind !== "event").map(({ text }) => text);

const onScreen = async ({ told }: AgentScreen) => (await told()).map(({ text }) => text);
const offlineBar = (page: Page) => page.getByRole("button", { name: say("console.bar.tryNow") });

it("[SYNC-1] [SYNC-4] a tab that was away for 0 s, 30 s and 1 h shows what the server has, once and in order", async () => {
  const talk = await newTalk();
  const context = await contextIn();
  await context.clock.install();
  const agent = await openTab(context, talk);
  for (const away of [0, 30_000, 3_600_000]) {
    await write(talk, `before the cut of ${away}`);
    await agent.entry(`before the cut of ${away}`).waitFor(); // told by the socket: it is up
    await context.setOffline(true);
    if (away > 0) {
      await context.clock.fastForward(away);
      await offlineBar(agent.page).waitFor();
    }
    await write(talk, ...["first", "second", "third"].map((which) => `${which} of three while away for ${away}`));
    await context.setOffline(false);
    await agent.entry(`third of three while away for ${away}`).waitFor();
    await write(talk, `after the return from ${away}`);
    await agent.entry(`after the return from ${away}`).waitFor();
    expect(await onScreen(agent)).toEqual(await atServer(talk));
  }
}, 60_000);

it("[SYNC-1] [CHAT-2] a restart of the server under the open tab and the open widget: what was written meanwhile is there, once and in order", async () => {
  const talk = await newTalk();
  const agent = await openTab(await contextIn(), talk);
  const visitor = await (await browser.newContext({ locale: "en" })).newPage();
  onTestFinished(() => visitor.context().close());
  await visitor.goto(`${desks.one.address}/demo/`);
  await begin(visitor, "Before the restart");
  await visitor.getByText(say("widget.delivered")).waitFor();
  await write(talk, "before the restart");
  await agent.entry("before the restart").waitFor();
  await desks.one.stop();
  await write(talk, "during the restart", "still during the restart");
  for (const text of ["Anybody there?", "Hello?"]) await writeToDesk(visitor, text);
  await visitor.locator(".m.q", { hasText: "Hello?" }).waitFor();
  await desks.one.start();
  await agent.entry("still during the restart").waitFor();
  await write(talk, "after the restart");
  await agent.entry("after the restart").waitFor();
  expect(await onScreen(agent)).toEqual(await atServer(talk));
  await visitor.locator(".m.me", { hasText: "Hello?" }).waitFor();
  const { items } = await desks.there.must<{ items: { id: string; subject: string }[] }>("GET", "/conversations?view=all");
  const id = items.find(({ subject }) => subject === "Before the restart")?.id ?? "";
  expect(await atServer({ ...talk, id })).toEqual(["Before the restart", "Anybody there?", "Hello?"]);
}, 60_000);

it("[SYNC-1] two tabs of one agent show the same thread, whichever of them wrote", async () => {
  const talk = await newTalk();
  const context = await contextIn();
  const tabs = [await openTab(context, talk), await openTab(context, talk)] as const;
  for (const [index, tab] of tabs.entries()) {
    const box = tab.page.locator(".notebox").getByRole("textbox");
    await tab.page.bringToFront();
    await tab.page.getByRole("tab", { name: say("console.composer.note") }).click();
    await box.fill(`written in tab ${index}`);
    await box.press("Control+Enter");
    await Promise.all(tabs.map(({ entry }) => entry(`written in tab ${index}`).waitFor()));
  }
  await write(talk, "and by a colleague");
  for (const tab of tabs) {
    await tab.entry("and by a colleague").waitFor();
    await expect.poll(() => onScreen(tab)).toEqual(await atServer(talk));
  }
}, 60_000);

it("[SYNC-7] a lost signal is noticed by the gap it leaves, one of a newer protocol is not guessed at", async () => {
  const talk = await newTalk();
  const context = await contextIn();
  let pass = (frame: string | Buffer): string | Buffer | null => frame;
  await context.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => {
      const passed = pass(frame);
      if (passed !== null) socket.send(passed);
    });
  });
  const agent = await openTab(context, talk);
  let lost = 0;
  pass = (frame) => (String(frame).includes("lost on the way") ? (lost++, null) : frame);
  await write(talk, "lost on the way");
  await expect.poll(() => lost).toBeGreaterThan(0);
  pass = (frame) => frame;
  await write(talk, "the next one");
  await agent.entry("the next one").waitFor();
  await expect.poll(() => onScreen(agent)).toEqual(await atServer(talk));

  pass = (frame) => String(frame).replace(/"v":\d+/, '"v":999');
  await write(talk, "told in a newer way");
  await agent.page.getByText(say("console.bar.newVersion")).waitFor();
  await expect.poll(() => onScreen(agent)).toEqual(await atServer(talk));
}, 60_000);
