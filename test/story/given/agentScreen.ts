import type { Locator, Page } from "playwright-core";
import type { Words } from "./storyWords.ts";

/** What an agent does in the console and sees there, by the words on the screen. */
export function agentScreen(page: Page, say: Words) {
  const composer = page.locator(".comp");
  const entries = page.locator(".thread article.e");
  const button = (key: string, within: Page | Locator = page) => within.getByRole("button", { name: say(key), exact: true });
  return {
    page,
    say,
    entries,
    button,
    rows: page.locator(".list [role=option]"),
    row: (text: string) => page.locator(".list [role=option]", { hasText: text }),
    entry: (text: string) => entries.filter({ hasText: text }),
    /** The text and the channel of every entry, from the top down. */
    told: () =>
      entries.evaluateAll((all) =>
        all.map((one) => ({
          text: one.querySelector(".txt")?.firstChild?.textContent ?? "",
          channel: ["chat", "email", "phone", "nt"].find((kind) => one.querySelector(`.gl .ch.${kind}`)) ?? "",
        })),
      ),
    goTo: async (area: string) => {
      await page.getByRole("link", { name: say(area), exact: true }).click();
    },
    /** Writes into the composer by this channel and sends as a person does, with the keys. */
    answer: async (channel: "chat" | "email", text: string) => {
      await button(`ui.channel.${channel}`, composer).click();
      await composer.getByRole("textbox").fill(text);
      await composer.getByRole("textbox").press("Control+Enter");
    },
    /** Logs a call by the form in the composer's place. */
    logCall: async (number: string, notes: string, beforeSaving: () => Promise<void>) => {
      await button("ui.channel.phone", composer).click();
      await page.getByLabel(say("call.number"), { exact: true }).fill(number);
      await page.getByLabel(say("call.notes"), { exact: true }).fill(notes);
      await page.getByText(say("call.outcomes.solved"), { exact: true }).click();
      await beforeSaving();
      await page
        .locator(".callform")
        .getByRole("button", { name: say("call.save") })
        .click();
    },
  };
}

export type AgentScreen = ReturnType<typeof agentScreen>;

export const administrator = { name: "Priya Nair", email: "priya@skylark.example", password: "seven grey herons at dusk" };

/** Fills the page behind the one-time link. */
export async function fillSetUp(page: Page, say: Words, language: "en" | "zh-CN") {
  await page.getByLabel(say("start.setUp.name"), { exact: true }).fill("Skylark Travel");
  await page.getByLabel(say("start.setUp.nameZh")).fill("云雀旅行");
  await page.getByLabel(say("start.setUp.language"), { exact: true }).selectOption(language);
  await page.getByLabel(say("start.setUp.yourName"), { exact: true }).fill(administrator.name);
  await page.getByLabel(say("start.email"), { exact: true }).fill(administrator.email);
  await page.getByLabel(say("start.password"), { exact: true }).fill(administrator.password);
  await page.getByText(say("start.setUp.empty"), { exact: true }).click();
}

export async function fillSignIn(page: Page, say: Words, who: { email: string; password: string } = administrator) {
  await page.getByLabel(say("start.email"), { exact: true }).fill(who.email);
  await page.getByLabel(say("start.password"), { exact: true }).fill(who.password);
  await page.getByRole("button", { name: say("start.signIn.act"), exact: true }).click();
}
