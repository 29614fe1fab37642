import { describe, expect, it } from "vitest";
import { expectAccessible, keepPicture } from "../story/given/storyBrowser.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { begin, desktop, phone, widgetDesk, write } from "./given/widgetPage.ts";

const { world, openPage, conversationOf } = widgetDesk();

const ways = [
  ["en", "/demo/", "desktop", desktop],
  ["en", "/demo/", "phone", phone],
  ["zh-CN", "/demo/zh.html", "desktop", desktop],
  ["zh-CN", "/demo/zh.html", "phone", phone],
] as const;

describe("every state", () => {
  it.for(ways)("[UI-1] has no serious finding: %s %s %s", { timeout: 90_000 }, async ([language, path, size, options]) => {
    const say = wordsIn(language);
    const { page, context, errors } = await openPage(options, path);
    const look = async (state: string) => {
      await expectAccessible(page, `${state} ${language} ${size}`, language, state === "closed" ? undefined : "waydesk-chat");
      await keepPicture(page, `widget-${state}-${language}-${size}`);
    };
    await page.getByRole("button", { name: say("widget.open") }).waitFor();
    await look("closed");
    await page.getByRole("button", { name: say("widget.open") }).click();
    await page.getByText(say("widget.by", { name: language === "en" ? "Skylark Travel" : "云雀旅行" })).waitFor();
    await look("form");
    await page.getByRole("button", { name: say("widget.start"), exact: true }).click();
    await page.getByText(say("widget.nameMissing")).waitFor();
    await look("wrong");
    await page
      .getByRole("button", { name: say("widget.close") })
      .first()
      .click();
    const first = `${language} ${size} ${Date.now()}: 柜台说名字和护照对不上`;
    await begin(page, first, language);
    await page.getByText(say("widget.delivered")).waitFor();
    await look("waiting");
    const { id } = await conversationOf(first);
    const { api } = world().people.lin;
    await api.conversations.postMessage({ id, kind: "outbound", channel: "chat", text: "I am on it.", key: `states-${Date.now()}` });
    await page.locator(".m:not(.me)", { hasText: "I am on it." }).waitFor();
    await look("talk");
    await context.setOffline(true);
    await page.locator(".ban").waitFor();
    await write(page, "座位最好靠窗，谢谢！");
    await page.locator(".m.q").waitFor();
    await look("offline");
    await context.setOffline(false);
    await page.locator(".ban").waitFor({ state: "detached" });
    await page.locator(".m.me", { hasText: "座位" }).waitFor();
    await page.getByRole("button", { name: say("widget.back") }).click();
    await page.getByRole("heading", { name: say("widget.last") }).waitFor();
    await look("home");
    await page.getByRole("button", { name: say("widget.goOn") }).click();
    await page.getByRole("textbox").waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("a bad network", () => {
  it("[CHAT-2] where a proxy lets no WebSocket through, the chat goes by plain requests", { timeout: 60_000 }, async () => {
    const { page, context, errors } = await openPage(desktop);
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.reload();
    const first = `No sockets here ${Date.now()}`;
    await begin(page, first);
    const { id } = await conversationOf(first);
    const answer = { id, kind: "outbound", channel: "chat", text: "It works anyhow", key: `polled-${Date.now()}` } as const;
    await world().people.lin.api.conversations.postMessage(answer);
    await page.locator(".m:not(.me)", { hasText: answer.text }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it("[CHAT-2] two lines typed offline in two tabs both arrive once", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage(desktop);
    const first = `Tabs offline ${Date.now()}`;
    await begin(page, first);
    const { id } = await conversationOf(first);
    const second = await context.newPage();
    await second.goto(`${world().url}/demo/`);
    await second.getByRole("button", { name: wordsIn("en")("widget.open") }).click();
    await second.locator(".m.me", { hasText: first }).waitFor();
    await context.setOffline(true);
    for (const [tab, text] of [
      [page, "from one"],
      [second, "from two"],
    ] as const) {
      await tab.bringToFront();
      await tab.locator(".ban").waitFor();
      await write(tab, text);
    }
    await page.locator(".m.q", { hasText: "from two" }).waitFor();
    await context.setOffline(false);
    for (const tab of [page, second]) await tab.locator(".m.me", { hasText: "from two" }).waitFor();
    const { items } = await world().people.lin.api.conversations.messages({ id });
    const said = items.filter(({ kind }) => kind === "inbound").map(({ text }) => text);
    expect(said.toReversed()).toEqual([first, "from one", "from two"]);
    await context.close();
  });

  it("[CHAT-11] an answer that comes while the panel is closed is counted on the button", { timeout: 60_000 }, async () => {
    const { page, context } = await openPage(desktop);
    const first = `Count it ${Date.now()}`;
    await begin(page, first);
    await page.keyboard.press("Escape");
    const { id } = await conversationOf(first);
    await world().people.lin.api.conversations.postMessage({
      id,
      kind: "outbound",
      channel: "chat",
      text: "Hello",
      key: `count-${Date.now()}`,
    });
    await page.locator(".launch b", { hasText: "1" }).waitFor();
    await page.reload();
    await page.locator(".launch b", { hasText: "1" }).waitFor();
    await keepPicture(page, "widget-unread");
    await page.locator(".launch").click();
    await expect.poll(() => page.locator(".launch b").isHidden()).toBe(true);
    await context.close();
  });
});
