import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { password, startWorld, until, type Person, type World } from "../support/world.ts";
import { passTime } from "./given/passTime.ts";
import { deskOf } from "./given/transferDesk.ts";

let world: World;
let browser: Browser;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  desk = deskOf(world);
  await desk.alwaysOpen();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function signedIn({ email }: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${world.url}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: world.url } });
  return context;
}

/** Offers the open conversation by keyboard, as Ticketing does. */
async function offer(page: Page, summary: string) {
  await page.locator("main.thread").click({ position: { x: 5, y: 300 } });
  await page.keyboard.press("Shift+T");
  await page.getByLabel("Summary").fill(summary);
  await page.getByText("because 60 business minutes are over then").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

it(
  "[TRF-2] [TRF-4] Ticketing offers to Refunds: declined with the reason, accepted and brought before the duty manager, and one that expires",
  { timeout: 60_000 },
  async () => {
    const { lin, amara, zhao, priya } = world.people;
    await zhao.api.transfers.changeRules({ ...(await zhao.api.transfers.rules()), mostPasses: 1 });
    const { id, number } = await desk.conversationOf(lin);
    const [ticketing, refunds] = await Promise.all([signedIn(lin), signedIn(amara)]);
    const [sender, taker] = await Promise.all([ticketing.newPage(), refunds.newPage()]);
    await Promise.all([sender.goto(`${world.url}/conversations/${id}`), taker.goto(`${world.url}/transfers`)]);
    await taker.getByText("Nothing is offered to you").waitFor();
    await sender.locator(".comp [role=textbox]").waitFor();

    await offer(sender, "Cancelled by the supplier.");
    const card = taker.getByLabel(`Offer of ${number}`);
    await card.getByText("Cancelled by the supplier.").waitFor();
    expect(await taker.locator(".rail .nav", { hasText: "Transfers" }).locator(".count").textContent()).toBe("1");
    await expectAccessible(taker, "offers");
    await card.getByRole("button", { name: "Decline" }).click();
    await card.getByRole("radio", { name: "Something is missing" }).click();
    await card.getByLabel("In words").fill("The bank slip");
    await card.getByLabel("In words").press("Enter");
    await sender.getByText("Declined by").waitFor();
    await sender.getByRole("button", { name: "Offer again" }).click();
    await sender.getByLabel("Summary").fill("Bank slip checked.");
    await sender.keyboard.press("Control+Enter");
    await sender.getByRole("button", { name: "Withdraw" }).waitFor();
    await expectAccessible(sender, "the sender's thread");

    await card.getByText("Bank slip checked.").waitFor();
    await card.getByRole("button", { name: "Accept and take it" }).click();
    await taker.waitForURL(`**/conversations/${id}`);
    await taker.getByText("Accepted by").waitFor();
    await taker.getByText("2 times, now before the duty manager").waitFor();
    expect(await amara.api.conversations.get({ id })).toMatchObject({ assigneeId: amara.id, priority: "high" });
    const told = ({ api }: Person) =>
      api.escalation.notifications({}).then(({ items }) => items.some((one) => one.because === "passedTooOften"));
    await until(async () => (await Promise.all([amara, priya, zhao].map(told))).includes(true));

    // It lapses while the sender's screen reads the offers of the conversation, and is answered with what was before.
    const other = await desk.conversationOf(lin);
    await desk.offer(lin, other.id);
    const lapsed = async () => (await lin.api.transfers.ofConversation({ id: other.id, limit: 1 })).items[0]?.state === "expired";
    await sender.route(/\/rpc\/(transfers\/ofConversation|__batch__)/, async (route) => {
      if (!/transfers\/ofConversation/.test(`${route.request().url()} ${route.request().postData()}`)) return route.continue();
      const response = await route.fetch();
      await sender.getByText("nobody accepted in 60 business minutes").waitFor();
      await route.fulfill({ response });
    });
    await sender.goto(`${world.url}/conversations/${other.id}`);
    await sender.locator(".comp [role=textbox]").waitFor();
    await passTime(61);
    await until(lapsed);
    await sender.getByRole("button", { name: "Another department" }).waitFor();
  },
);
