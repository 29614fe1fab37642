import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Language } from "../../shared/auth/agent.schema.ts";
import { password, startWorld, until, type World } from "../support/world.ts";
import { expectFit } from "../story/given/expectFit.ts";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { changeManyAndTakeBack, commandByName, keepTwoOpen, layBack, markAllByKeys } from "./given/dayByKeys.ts";
import { statesOfList } from "./given/listStates.ts";
import { visitorsOf } from "./given/visitorsOf.ts";
import { linesOf, mergeInto, opened, refusesOnlyLine, splitOff, takeBack } from "./given/regroupByKeys.ts";
import { threeStepsAtOnce } from "./given/stepsAtOnce.ts";
import { goInside } from "../story/given/goInside.ts";
import { wordsIn } from "../story/given/storyWords.ts";

let world: World;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld({ UNDO_SEND_SECONDS: "3" }), openBrowser()]);
  for (const text of ["The bag did not arrive", "姓名与护照不符"]) await chatLine(text);
  signed = await signIn();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const chatLine = visitorsOf(() => world.url);

/** One signed-in browser for the file: what it has loaded once is there for every page. */
let signed: BrowserContext;

/** Signed in by the request the sign-in page sends; the page itself is worked in the stories. */
async function signIn() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const data = { email: world.people.zhao.email, password };
  await context.request.post(`${world.url}/api/auth/sign-in/email`, { data, headers: { origin: world.url } });
  return context;
}

const list = "/conversations?view=all&order=newest";
let shown: { page: Page; language: Language } | undefined;

/** A signed-in page at this path, the one of the test before where it speaks the language: each load costs what a whole test does. */
async function signedIn(language: Language = "en", path = list) {
  if (shown?.language === language && !shown.page.isClosed()) {
    await goInside(shown.page, path);
    await shown.page.locator(".row").first().waitFor();
    return shown.page;
  }
  await shown?.page.close();
  // The language is the person's own, as after choosing it in the settings.
  await world.people.zhao.api.auth.changePreferences({ language });
  shown = { page: await newTab(path), language };
  return shown.page;
}

async function newTab(path: string) {
  const page = await signed.newPage();
  await page.goto(world.url + path);
  await page.locator(".row").first().waitFor();
  return page;
}

describe("screens", () => {
  it.each(["en", "zh-CN"] as const)(
    "[UI-1] [UI-6] the screens no story comes by have no serious finding and fit, in %s",
    { timeout: 120_000 },
    async (language) => {
      const page = await signedIn(language);
      await goInside(page, "/conversations/call");
      await page.locator(".callform").waitFor();
      await expectAccessible(page, "call", language);
      await expectFit(page, `call ${language}`);
      await page.context().clearCookies();
      for (const path of ["/forgotten", "/reset/abc", "/invitation/abc", "/second-factor"]) {
        await page.goto(world.url + path);
        await page.locator(".signin h1").waitFor();
        await expectAccessible(page, path, language);
        await expectFit(page, path.slice(1));
      }
      expect(await page.locator(".signin").count()).toBe(1);
      await signed.close();
      signed = await signIn();
    },
  );

  it("[UI-1] the list, the thread and the composer work by keyboard alone", async () => {
    const [page, text] = [await signedIn(), `By keys alone ${Date.now()}`];
    await page.keyboard.press("j");
    await page.locator(".comp [role=textbox]").waitFor();
    await page.keyboard.press("n");
    await page.locator(".notebox [role=textbox]:focus").waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press("Control+Enter");
    await page.locator(".card.note:not(.sched)", { hasText: text }).waitFor();
    expect(await page.locator(".card.note", { hasText: text }).count()).toBe(1);
  });

  it("[UI-1] R, C, P, H and Alt with 1 to 3 do what they say, and F6 leads out of the box", async () => {
    const [page, say] = [await signedIn(), wordsIn("en")];
    const head = page.locator(".thread .th");
    await page.keyboard.press("j");
    await page.locator(".comp [role=textbox]").waitFor();
    await page.keyboard.press("n");
    await page.locator(".notebox [role=textbox]:focus").waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("r");
    await page.locator(".box:not(.notebox) [role=textbox]:focus").waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("p");
    await head.getByText(say("ui.status.pending"), { exact: true }).waitFor();
    await page.keyboard.press("h");
    await head.getByText(say("ui.status.onHold"), { exact: true }).waitFor();
    await page.keyboard.press("a");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.keyboard.press("Alt+1");
    await page.locator(".chan .chat[aria-pressed=true]").waitFor();
    await page.keyboard.press("Alt+2"); // the visitor left no address: there is no such channel
    expect(await page.locator(".chan .email").count()).toBe(0);
    await page.keyboard.press("Alt+3");
    await page.locator(".thread .callform").waitFor();
    const other = await newTab(list);
    onTestFinished(() => other.close());
    await other.keyboard.press("c");
    await other.waitForURL(/conversations\/call/);
    await other.locator(".callform").waitFor();
    expect(await other.locator(".callbar").count()).toBe(1);
  });
});

describe("lists", () => {
  it.each(["en", "zh-CN"] as const)(
    "[UI-7] [READ-1] [UI-1] tabs, two side by side, unread, commands by name and many at once, by keys, in %s",
    { timeout: 120_000 },
    async (language) => {
      for (const text of ["Is breakfast included?", "And dinner?"]) await chatLine(text);
      const words = wordsIn(language);
      const page = await signedIn(language);
      await keepTwoOpen(page, language);
      if (language === "en") {
        await layBack(page);
        await markAllByKeys(page, words("bulk.clear"));
        await changeManyAndTakeBack(page, signed, { status: words("bulk.status"), undo: words("ui.undo") });
      }
      await commandByName(page, language, words("keys.does.snooze"));
      expect(await page.locator(".tabbar").count()).toBe(0);
    },
  );

  it("[UI-2] a list says what it is when it is empty, loading, failed and offline", { timeout: 60_000 }, async () => {
    const page = await signedIn();
    await statesOfList(page);
    expect(await page.locator(".bar-l").count()).toBe(1);
  });

  it("[MRG-1] [MRG-2] [MRG-3] [UI-1] by keys two are merged, one is split, and both are taken back", { timeout: 120_000 }, async () => {
    const { api } = world.people.zhao;
    const [one, other] = [await opened(api, chatLine, "Where is my bag?"), await opened(api, chatLine, "My bag, once more")];
    const page = await signedIn("en", `/conversations/${one.id}?view=all&order=newest`);
    await mergeInto(page, other.number);
    await takeBack(page);
    await page.locator(".row", { hasText: one.number }).click();
    await splitOff(page, "Another matter");
    await refusesOnlyLine(page);
    await takeBack(page);
    await page.locator("#main .th .ref", { hasText: one.number }).waitFor();
    expect([await linesOf(api, one.id), await linesOf(api, other.id)]).toEqual([2, 2]);
  });

  it("[UI-1] three steps in one instant end on the third, with its row, its thread and its address", { timeout: 60_000 }, async () => {
    const { wanted, drawn } = await threeStepsAtOnce(await signedIn());
    expect(drawn).toEqual(wanted);
  });

  it("a new conversation shows in the list without anybody's doing", async () => {
    const page = await signedIn();
    const text = `New here ${Date.now()}`;
    await chatLine(text);
    await page.locator(".row", { hasText: text }).waitFor();
    expect(await page.locator(".row", { hasText: text }).count()).toBe(1);
  });
});

describe("sending", () => {
  it("[MSG-7] a line of the contact in between asks first, and sending anyway sends once", { timeout: 60_000 }, async () => {
    const page = await signedIn();
    const visitor = await chatLine(`Ask first ${Date.now()}`);
    await page.locator(".row", { hasText: "Ask first" }).first().click();
    const box = page.locator(".comp [role=textbox]");
    await box.fill("Shall I hold four seats?");
    await visitor.send("We found a flight ourselves");
    await page.locator(".card", { hasText: "We found a flight ourselves" }).waitFor();
    await box.press("Control+Enter");
    await page.locator(".askf", { hasText: "We found a flight ourselves" }).waitFor();
    expect(await page.locator(".card.out", { hasText: "four seats" }).count()).toBe(0);
    await page.getByRole("button", { name: wordsIn("en")("console.ask.anyway") }).click();
    await page.locator(".card.out", { hasText: "four seats" }).waitFor();
    expect(await page.locator(".card", { hasText: "four seats" }).count()).toBe(1);
  });

  it("[MSG-4] what is written offline is not shown as sent, survives a reload and goes out once", { timeout: 60_000 }, async () => {
    const page = await signedIn();
    const visitor = await chatLine(`Written offline ${Date.now()}`);
    await page.locator(".row", { hasText: "Written offline" }).first().click();
    const box = page.locator(".comp [role=textbox]");
    await box.waitFor();
    await page.route("**/rpc/conversations/postMessage", (route) => route.abort());
    await box.fill("Please stay near the counter");
    await box.press("Control+Enter");
    await page.locator(".card.sched", { hasText: "near the counter" }).waitFor();
    await page.unroute("**/rpc/conversations/postMessage");
    await page.reload();
    await page.locator(".card.out", { hasText: "near the counter" }).waitFor();
    expect(await page.locator(".card", { hasText: "near the counter" }).count()).toBe(1);
    visitor.close();
  });

  it(
    "[MSG-8] a draft is on another device too; what the other replaced comes back, and it is gone once sent",
    { timeout: 60_000 },
    async () => {
      const say = wordsIn("en");
      const [page, elsewhere] = [await signedIn(), await signIn()];
      onTestFinished(() => elsewhere.close());
      const visitor = await chatLine(`On two devices ${Date.now()}`);
      const row = page.locator(".row", { hasText: "On two devices" }).first();
      await row.click();
      const box = page.locator(".comp [role=textbox]");
      await box.fill("Half an answer");
      await row.locator(".draft-m").waitFor();
      const other = await elsewhere.newPage();
      await other.goto(page.url());
      const otherBox = other.locator(".comp [role=textbox]");
      await other.locator(".comp [role=textbox]", { hasText: "Half an answer" }).waitFor();
      // Both write at once: what is typed here does not arrive before the other's.
      await page.route("**/rpc/drafts/keep", (route) => route.abort());
      await box.fill("Written here");
      await otherBox.fill("Written there");
      await page.locator(".lostw", { hasText: "Written here" }).waitFor();
      await page.locator(".comp [role=textbox]", { hasText: "Written there" }).waitFor();
      await page.unroute("**/rpc/drafts/keep");
      await page.getByRole("button", { name: say("console.draft.takeBack") }).click();
      await other.locator(".comp [role=textbox]", { hasText: "Written here" }).waitFor();
      await page.reload();
      await page.locator(".comp [role=textbox]", { hasText: "Written here" }).press("Control+Enter");
      await page.locator(".card.out", { hasText: "Written here" }).waitFor();
      await row.locator(".draft-m").waitFor({ state: "detached" });
      expect(await until(async () => (await otherBox.textContent()) === "")).toBe(true);
      visitor.close();
    },
  );

  it(
    "[MSG-9] [MSG-10] an answer by mail is undone before it leaves, and says under it how far it has come and why it waits",
    { timeout: 60_000 },
    async () => {
      const page = await signedIn();
      const contact = await world.people.zhao.api.contacts.create({
        name: "Rakesh Menon",
        identities: [{ kind: "email", value: "rakesh@corp.example" }],
      });
      const { id } = await world.people.zhao.api.conversations.create({
        contactId: contact.id,
        subject: "Invoice",
        channel: "email",
        text: "Reissued",
        key: `first-${Date.now()}`,
      });
      await goInside(page, `/conversations/${id}`);
      const state = page.locator(".dl", { hasText: wordsIn("en")("console.delivery.queued") });
      await state.waitFor();
      expect(await until(async () => ((await state.textContent()) ?? "").includes(":"))).toBe(true);
      const box = page.locator(".comp [role=textbox]");
      await box.fill("The invoice is in your name now");
      await box.press("Control+Enter");
      await page.getByRole("button", { name: wordsIn("en")("console.pending.undo") }).click();
      await page.locator(".comp [role=textbox]", { hasText: "in your name now" }).press("Control+Enter");
      await page.locator(".card.sched", { hasText: "in your name now" }).waitFor();
      await page.locator(".card.out", { hasText: "in your name now" }).waitFor();
      expect(await page.locator(".card", { hasText: "in your name now" }).count()).toBe(1);
    },
  );
});
