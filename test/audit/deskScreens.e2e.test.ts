import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Language } from "../../shared/auth/agent.schema.ts";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { goTo } from "../story/given/goInside.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { countRings, ringsIn } from "../client/given/ringsHeard.ts";
import { savedViewByKeys, sendLaterByKeys } from "../client/given/viewsByKeys.ts";
import { departmentsByKeys, rolesByKeys, skillTakenBack, webhooksByKeys } from "./given/deskByKeys.ts";
import { password, startWorld, type World } from "../support/world.ts";
import { until } from "../support/until.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld({ ALLOW_INSIDE_HOOKS: "true" }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const say = wordsIn("en");

async function signedIn({ email }: { email: string } = world.people.zhao, locale = "en-US") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
  const data = { email, password };
  await context.request.post(`${world.url}/api/auth/sign-in/email`, { data, headers: { origin: world.url } });
  return context.newPage();
}

/** Opens a screen of the desk and waits until what it shows is there. */
async function open(page: Page, path: string, shown: string) {
  await goTo(page, world.url, path);
  await page.locator(shown).first().waitFor();
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

it("[UI-1] [SEC-10] tags, fields, macros and rules are made by keys alone, and what was done is taken back from the audit trail", async () => {
  const page = await signedIn();
  const { api } = world.people.zhao;
  await open(page, "/tags", "h1");
  await button(page, say("tags.add")).press("Enter");
  await page.getByLabel(say("tags.name"), { exact: true }).and(page.locator(":focus")).waitFor();
  await expectAccessible(page, "a new tag");
  await page.keyboard.type("Fragile");
  await page.keyboard.press("Enter");
  await page.locator(".tag-rows", { hasText: "Fragile" }).waitFor();
  await expectAccessible(page, "tags");

  await open(page, "/fields", ".panel");
  const contacts = page.getByRole("region", { name: say("fields.owner.contact") });
  await contacts.getByRole("button", { name: say("fields.add") }).press("Enter");
  await contacts.getByLabel(say("fields.label"), { exact: true }).focus();
  await page.keyboard.type("Seat");
  await page.keyboard.press("Enter");
  await until(async () => (await api.fields.list()).items.some(({ of, fields }) => of === "contact" && fields[0]?.label === "Seat"));
  await expectAccessible(page, "fields");

  await open(page, "/macros", "h1");
  await button(page, say("macro.add")).press("Enter");
  await page.getByLabel(say("macro.name"), { exact: true }).focus();
  await page.keyboard.type("Thank you");
  await expectAccessible(page, "a new macro");
  await page.keyboard.press("Enter");
  await until(async () => (await api.macros.list({})).items.some(({ name }) => name === "Thank you"));

  await open(page, "/rules", "h1");
  await button(page, say("rules.add")).press("Enter");
  await page.getByLabel(say("rules.name"), { exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("Look twice");
  await button(page, say("macro.addAction")).press("Enter");
  await page.getByRole("menuitem", { name: say("macro.action.assign") }).press("Enter");
  const whom = page.getByRole("combobox", { name: say("macro.action.assign") });
  await whom.focus();
  await page.keyboard.type("marco");
  await page.getByRole("option", { name: "Marco" }).waitFor();
  await expectAccessible(page, "a person found by typing");
  await page.keyboard.press("Enter");
  // Emptied and left, it keeps whom it had: whoever stands first in the list was not meant.
  for (const key of ["Control+a", "Backspace", "Tab"]) await page.keyboard.press(key);
  expect(await whom.inputValue()).toBe("Marco Ferri");
  await button(page, say("macro.addAction")).press("Enter");
  await page.getByRole("menuitem", { name: say("macro.action.reply") }).press("Enter");
  await page.getByLabel(say("macro.replyIn.en"), { exact: true }).focus();
  await page.keyboard.type("We have it.");
  await expectAccessible(page, "a new rule");
  await button(page, say("rules.save")).press("Enter");
  await page.locator(".rule-l", { hasText: "Look twice" }).waitFor();
  const [done] = (await api.rules.list()).items;
  expect(done?.actions.at(-1)).toMatchObject({ kind: "reply", texts: { en: "We have it." } });
  expect(done?.actions).toContainEqual({ kind: "assign", to: world.people.marco.id });

  await open(page, "/audit", ".audit-l");
  await expectAccessible(page, "audit trail");
  await page.locator(".audit-l", { hasText: "Look twice" }).getByRole("button", { name: /^Undo/ }).press("Enter");
  await page.getByText(say("audit.undone"), { exact: true }).waitFor();
  expect((await api.rules.list()).items).toEqual([]);
  await page.getByLabel(say("audit.area"), { exact: true }).selectOption("readings");
  await page.locator(".panel").waitFor();
  await expectAccessible(page, "readings");
}, 120_000);

it("[UI-1] [ROLE-1] [ROLE-2] [HOOK-1] [HOOK-2] roles and webhooks are made, changed, tried and removed by keys alone", async () => {
  const [page, other] = [await signedIn(), await signedIn(world.people.lin)];
  await Promise.all([open(page, "/roles", ".roles-t"), open(other, "/roles", ".roles-t")]);
  await rolesByKeys(page, other, world.people.zhao.api);
  await other.context().close();
  await open(page, "/audit", ".audit-l");
  const removal = page.locator(".audit-l", { hasText: "Night desk" }).first();
  await removal.getByRole("button", { name: /^Undo/ }).press("Enter");
  await page.getByText(say("audit.undone"), { exact: true }).waitFor();
  expect((await world.people.zhao.api.roles.list()).items.map(({ name }) => name)).toContain("Night desk");
  await open(page, "/webhooks", "h1");
  await webhooksByKeys(page);
}, 120_000);

it("[UI-1] [SYNC-2] [SKILL-1] departments are moved and marked by keys, seen in another browser, and a removed skill is taken back", async () => {
  const { zhao, lin } = world.people;
  // A browser in a language that is not ours: the UI kit speaks the person's all the same.
  const [page, other] = [await signedIn(), await signedIn(lin, "de-DE")];
  await Promise.all([open(page, "/people", ".dep-r"), open(other, "/people", ".dep-r")]);
  await departmentsByKeys(page, other, zhao.api);
  await other.locator("button[aria-haspopup=menu]").first().press("Enter");
  await other.getByRole("menuitem").first().waitFor();
  await zhao.api.skills.hand({ name: "Visa", give: [lin.id as never] });
  await open(page, "/skills", ".skill-rows");
  await skillTakenBack(page, "Visa");
  expect((await zhao.api.skills.list()).items).toMatchObject([{ name: "Visa", agentIds: [lin.id] }]);
  await other.context().close();
}, 120_000);

it("[UI-1] [VIEW-2] [MSG-15] by keys alone a view is made and counts, an answer is kept for a time where the contact is, and what is asked before resolving is answered there", async () => {
  const { api } = world.people.zhao;
  await api.teams.create({ name: "Front", nameZh: null, departmentId: world.departments.ticketing as never });
  const contact = await api.contacts.create({ name: "Kenji Mori", identities: [{ kind: "email", value: "kenji@later.example" }] });
  await api.contacts.change({ id: contact.id, zone: "Asia/Tokyo" });
  const begins = (subject: string) =>
    api.conversations.create({
      contactId: contact.id,
      subject,
      channel: "email",
      text: "We look",
      key: `later-${subject.replace(" ", "-")}`,
    });
  const { id } = await begins("A seat");
  const page = await signedIn();
  await open(page, "/conversations?view=all&order=newest", ".row");
  await savedViewByKeys(page, api, () => begins("A window"));
  await open(page, `/conversations/${id}?view=all`, ".comp [role=textbox]");
  await sendLaterByKeys(page, "Your seat is free again");
  expect((await api.drafts.held({ id })).items).toEqual([]);
  const why = { key: "why", label: "Reason", labelZh: null, kind: "text" as const, choices: [], required: true };
  const { version } = await api.fields.change({ of: "conversation", fields: [why], seenVersion: 0 });
  await page.keyboard.press("F6");
  await page.keyboard.press("e");
  await page.locator(".dlg input:focus").waitFor();
  await expectAccessible(page, "what is asked before it is resolved", "en", ".dlg");
  await page.keyboard.type("No seat was free");
  await page.keyboard.press("Enter");
  const resolved = page.locator(".toast", { hasText: say("ui.status.resolved") });
  await resolved.waitFor();
  expect(await api.conversations.get({ id })).toMatchObject({ status: "resolved", fields: { why: "No seat was free" } });
  await resolved.getByRole("button", { name: say("ui.undo") }).press("Enter");
  await until(async () => (await api.conversations.get({ id })).status === "open");
  await api.fields.change({ of: "conversation", fields: [], seenVersion: version });
}, 120_000);

it("[NOT-4] [UI-1] of two tabs of one person one rings, without TLS too; what rings is set on a screen without a finding", async () => {
  const { zhao, lin } = world.people;
  const settings = await zhao.api.escalation.noticeSettings();
  await zhao.api.escalation.changeNoticeSettings({ ...settings, quiet: null, rings: { ...settings.rings, sound: true, volume: 1 } });
  const page = await signedIn();
  await open(page, "/account", "h1");
  await page.getByText(say("notification.rings.events")).first().waitFor();
  await expectAccessible(page, "what rings");
  const other = await page.context().newPage();
  for (const tab of [page, other]) await open(tab, "/conversations?view=all", ".row");
  await Promise.all([page, other].map(countRings));
  const { items } = await zhao.api.conversations.list({ view: "all" });
  // What rang twice for the first would be heard before the second is over.
  for (const [at, { id }] of items.slice(0, 2).entries()) {
    await zhao.api.conversations.assign({ id, assigneeId: lin.id as never });
    await lin.api.conversations.assign({ id, assigneeId: zhao.id as never });
    await until(async () => (await ringsIn([page, other])) > at);
  }
  expect(await ringsIn([page, other])).toBe(2);
}, 60_000);

it.each(["en", "zh-CN"] as const)(
  "[UI-1] the desk's own screens have no serious finding, in %s",
  async (language: Language) => {
    await world.people.zhao.api.auth.changePreferences({ language });
    const page = await signedIn();
    const all = [
      ["/roles", ".roles, table, h1"],
      ["/skills", "h1"],
      ["/webhooks", "h1"],
    ] as const;
    const others = ["/tags", "/fields", "/macros", "/rules", "/audit"].map((path) => [path, "h1"] as const);
    for (const [path, shown] of language === "en" ? all : [...all, ...others]) {
      await open(page, path, shown);
      await expectAccessible(page, path, language);
    }
    expect(await page.locator("h1").count()).toBe(1);
  },
  120_000,
);
