import type { Page } from "playwright-core";
import { expect } from "vitest";
import { otherSystem } from "../../escalation/given/otherSystem.ts";
import { expectAccessible } from "../../story/given/storyBrowser.ts";
import { wordsIn } from "../../story/given/storyWords.ts";
import type { Api } from "../../support/world.ts";
import { until } from "../../support/until.ts";

const say = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const toast = (page: Page, text: string) => page.locator(".toast", { hasText: text }).waitFor();

/** Asked once what it will do, pressed again. */
async function pressTwice(page: Page, word: string, sure: string) {
  await button(page, word).press("Enter");
  await button(page, sure).press("Enter");
}

/** An own role is made and changed by keys; a built-in one reaches a browser that is open, and is as it came again. */
export async function rolesByKeys(page: Page, other: Page, api: Api) {
  await button(page, say("roles.add")).press("Enter");
  await page.getByLabel(say("roles.name"), { exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Night desk");
  await expectAccessible(page, "a new role");
  await page.keyboard.press("Enter");
  const own = page.locator(".role-d", { hasText: "Night desk" });
  await own.waitFor();
  await page.locator("td.on .cell").first().press("Space");
  await page.locator(".cell.changed").waitFor();
  await button(page, say("roles.save")).press("Enter");
  await toast(page, say("roles.saved", { name: "Night desk" }));
  expect((await api.roles.list()).items.find(({ name }) => name === "Night desk")?.version).toBe(2);
  await pressTwice(page, say("roles.remove"), say("roles.removeSure", { name: "Night desk" }));
  await own.waitFor({ state: "detached" });

  // What an agent may do is wider, and at once so in a browser that is open.
  const agent = say("console.role.agent");
  await page.locator(".roles-t thead button", { hasText: agent }).first().press("Enter");
  await page.locator(`td.on .cell[aria-label*="${say("roles.can.agent.manage")}"]`).press("Space");
  await button(page, say("roles.save")).press("Enter");
  await button(other, say("roles.add")).waitFor();
  await pressTwice(page, say("roles.reset"), say("roles.resetSure", { name: agent }));
  await button(other, say("roles.add")).waitFor({ state: "detached" });
}

/** A receiver is added, tried, sent to again, and removed, all by keys; a real one takes it at the second try. */
export async function webhooksByKeys(page: Page) {
  const there = await otherSystem([500]);
  await button(page, say("webhooks.add")).press("Enter");
  await page.getByLabel(say("webhooks.name"), { exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Data lake");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${there.url}/in`);
  await expectAccessible(page, "a new webhook");
  await page.keyboard.press("Enter");
  await button(page, say("webhooks.copied")).press("Enter");
  await button(page, say("webhooks.test")).press("Enter");
  await page.locator(".webhook-l .badt").waitFor();
  expect(there.heard.map(({ signature }) => typeof signature)).toEqual(["string"]);
  await button(page, say("webhooks.replay")).press("Enter");
  await until(async () => there.heard.length === 2);
  expect(there.heard[1]?.body).toBe(there.heard[0]?.body);
  await page.locator(".delivery-l .linkb").first().press("Enter");
  await page.locator(".delivery-full pre", { hasText: "webhook.test" }).waitFor();
  await expectAccessible(page, "what a webhook was sent");
  // An example that was given up is nothing to be sent again with the others.
  expect(await button(page, say("webhooks.replayFailed")).count()).toBe(0);
  await pressTwice(page, say("webhooks.remove"), say("webhooks.removeSure"));
  await page.locator(".webhook-l").waitFor({ state: "detached" });
  there.server.close();
}

/** A department is moved by keys, which shows in a browser that is open, taken back, and marked by another icon. */
export async function departmentsByKeys(page: Page, other: Page, api: Api) {
  const names = page.locator(".dep-r b");
  await names.first().waitFor();
  const [first = "", second = ""] = await names.allInnerTexts();
  const leads = (at: Page, name: string) => at.locator(".dep-r:first-child b", { hasText: name }).waitFor();
  await leads(other, first);
  const down = button(page, say("policies.moveDown", { name: first }));
  await down.press("Alt+ArrowDown");
  await toast(page, say("console.people.moved", { name: first, position: "2" }));
  await Promise.all([leads(page, second), leads(other, second)]);
  await page.locator(".toast button").last().press("Enter");
  await Promise.all([leads(page, first), leads(other, first)]);
  // Down and up again before the first is answered: the second goes by what the first made of the order.
  const change = button(page, say("console.people.changeDepartment", { name: first }));
  for (const key of ["Alt+ArrowDown", "Alt+ArrowUp"]) await change.press(key);
  await toast(page, say("console.people.moved", { name: first, position: "1" }));
  await Promise.all([leads(page, first), leads(other, first)]);
  await page.locator(".dep-r", { hasText: second }).dragTo(page.locator(".dep-r", { hasText: first }));
  await Promise.all([leads(page, second), leads(other, second)]);

  await button(page, say("console.people.changeDepartment", { name: first })).press("Enter");
  await page.locator("[role=dialog] input:focus").waitFor();
  await expectAccessible(page, "a department");
  await page
    .locator("[role=dialog]")
    .getByRole("radio", { name: say("console.people.icons.plane"), exact: true })
    .press("Space");
  await page.keyboard.press("Enter");
  await until(async () => (await api.departments.list()).items.find(({ name }) => name === first)?.icon === "plane");
}

/** A skill is removed and, by what the toast offers, had again by who had it. */
export async function skillTakenBack(page: Page, name: string) {
  await button(page, say("skills.editOne", { name })).press("Enter");
  await pressTwice(page, say("skills.remove"), say("skills.removeSure"));
  await toast(page, say("skills.removed", { name }));
  const row = page.locator(".skill-rows td", { hasText: name });
  await row.waitFor({ state: "detached" });
  await page.locator(".toast button").last().press("Enter");
  await row.waitFor();
}
