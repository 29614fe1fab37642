import type { Socket } from "socket.io-client";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Condition } from "../../shared/conditions/condition.schema.ts";
import type { ConversationId, DepartmentId } from "../../shared/contract/ids.ts";
import type { LadderStep } from "../../shared/escalation/ladder.schema.ts";
import { expectFit } from "../story/given/expectFit.ts";
import { expectAccessible, openBrowser } from "../story/given/storyBrowser.ts";
import { goTo } from "../story/given/goInside.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { somePolicy } from "../sla/given/clockDesk.ts";
import { password, startWorld, until, type World } from "../support/world.ts";
import { ladderDesk } from "./given/ladderDesk.ts";

let world: World;
let browser: Browser;
let page: Page;
let desk: ReturnType<typeof ladderDesk>;
let departmentId: DepartmentId;
let chats: string[];
const sockets: Socket[] = [];
const say = wordsIn("en");
const button = (key: string, values?: Record<string, string>) => page.getByRole("button", { name: say(key, values), exact: true });

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  const { zhao } = world.people;
  departmentId = world.departments.ticketing as DepartmentId;
  desk = ladderDesk(world, sockets);
  // By the wall clock, so that it is due within the hour at any hour of the day.
  const targets = { ...somePolicy.targets.normal, firstResponse: 40, resolution: 600 };
  await zhao.api.policies.create({ ...somePolicy, targets: { urgent: targets, high: targets, normal: targets, low: targets } });
  chats = [await desk.chat(), await desk.chat()];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const signIn = { data: { email: zhao.email, password }, headers: { origin: world.url } };
  await context.request.post(`${world.url}/api/auth/sign-in/email`, signIn);
  page = await context.newPage();
}, 60_000);
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await browser?.close();
  await world?.stop();
});

const open = (path: string) => goTo(page, world.url, path);

describe("escalation by keys alone", () => {
  it("[LAD-1] [LAD-5] [UI-1] a step is added, moved along the line, saved and taken back", async () => {
    const { lin } = world.people;
    const stored = async () => (await lin.api.escalation.ladder({ departmentId })).steps.map(({ at }) => at);
    await open(`/ladders?d=${departmentId}`);
    await button("ladder.add").press("Enter");
    const pin = page.getByRole("slider");
    await pin.focus();
    for (const key of ["ArrowRight", "PageUp", "ArrowLeft", "ArrowUp"]) await page.keyboard.press(key);
    expect(await pin.getAttribute("aria-valuetext")).toBe("105 %");
    await page.locator(".stp", { hasText: "3 m late" }).waitFor();
    await page.getByLabel(say("conditions.always")).press("Space");
    await page.locator(".stp", { hasText: "Only if Priority is Urgent or High" }).waitFor();
    await page.getByLabel(say("conditions.always")).press("Space");
    await expectAccessible(page, "ladders");
    await expectFit(page, "ladders");
    await button("policies.run").press("Enter");
    await page.locator(".tried summary").waitFor();
    await button("policies.runAgain").waitFor();
    await button("ladder.save").press("Enter");
    const saved = page.locator(".toast", { hasText: say("ladder.saved", { department: "Ticketing" }) });
    await saved.waitFor();
    expect(await stored()).toEqual([{ kind: "share", clock: "any", share: 1.05 }]);
    await saved.getByRole("button", { name: say("ui.undo") }).press("Enter");
    await until(async () => (await stored()).length === 0);
    await page.getByText(say("ladder.none")).waitFor();
    // What was left empty in another step is shown when it is saved.
    await button("ladder.add").press("Enter");
    await page.getByLabel(say("ladder.does"), { exact: true }).focus();
    await page.keyboard.type(say("ladder.action.task"));
    await button("ladder.add").press("Enter");
    await page.getByLabel(say("ladder.task")).waitFor({ state: "detached" });
    await button("ladder.save").press("Enter");
    await page.locator("input:focus:invalid").waitFor();
    expect(await page.locator("input:focus").getAttribute("maxlength")).toBe("500");
  });

  it("[DUTY-1] a rotation with a person is made, and who has the duty stands there at once", async () => {
    const { lin } = world.people;
    await open(`/duty?d=${departmentId}`);
    await button("duty.rotation.add").press("Enter");
    const person = page.getByLabel(say("duty.rotation.person", { place: "1" }));
    await person.focus();
    await page.keyboard.type("priy");
    await page.keyboard.press("Tab");
    expect(await person.inputValue()).toBe("Priya Nair");
    await button("duty.save").press("Enter");
    await page.locator(".toast", { hasText: say("duty.saved", { name: "Ticketing" }) }).waitFor();
    const [now] = (await lin.api.duty.onNow()).items.filter((one) => one.departmentId === departmentId);
    expect(now).toMatchObject({ gap: null, told: [{ name: "Priya Nair" }] });
    await expectAccessible(page, "duty roster");
    await expectFit(page, "duty roster");
  });

  it("[LAD-3] [BULK-1] what breaches in the next hour is chosen, and who has the duty is asked to look at all of it", async () => {
    const { priya } = world.people;
    await open("/at-risk");
    const group = page.getByRole("checkbox", { name: say("risk.group.hour") });
    await group.focus();
    await page.keyboard.press("Space");
    await page.getByText("2 chosen").waitFor();
    await expectAccessible(page, "at risk");
    await expectFit(page, "at risk");
    await button("risk.tellWhom").press("Enter");
    await page.getByRole("menuitem", { name: say("ladder.who.dutyManager") }).waitFor();
    await page.keyboard.type("who has");
    await page.keyboard.press("Enter");
    await page.getByText(say("bulk.results", { done: "2", failed: "0" })).waitFor();
    const told = (await priya.api.escalation.notifications({})).items.filter(({ kind }) => kind === "askedToLook");
    expect(told.map(({ conversationId }) => conversationId).toSorted()).toEqual(chats.toSorted());
  });

  it("[INC-1] an incident is opened, shows its conversations, and is closed and opened again", async () => {
    const { lin } = world.people;
    await open("/incidents");
    await page.getByLabel(say("incident.titleLabel")).fill("SQ 321 cancelled");
    await page.keyboard.press("Enter");
    const panel = page.locator(".inc", { hasText: "SQ 321 cancelled" });
    await panel.waitFor();
    const [incident] = (await lin.api.incidents.list({})).items;
    await lin.api.incidents.link({ id: chats[0] as ConversationId, incidentId: incident?.id as never, linked: true });
    await page.reload();
    await panel.getByRole("button", { name: "1 conversation" }).press("Enter");
    await panel.locator(".inc-l button").waitFor();
    await expectAccessible(page, "incidents");
    await expectFit(page, "incidents");
    await panel.getByRole("button", { name: say("incident.close") }).press("Enter");
    await panel.waitFor({ state: "detached" });
    await page.getByRole("radio", { name: say("incident.state.closed") }).press("Enter");
    await panel.getByRole("button", { name: say("incident.reopen") }).press("Enter");
    await panel.waitFor({ state: "detached" });
    expect((await lin.api.incidents.list({})).items).toMatchObject([{ title: "SQ 321 cancelled", state: "open", conversations: 1 }]);
  });

  it("[LAD-2] [LAD-4] [LAD-5] [NOT-2] the pane beside a thread shows what ran, what waits, what comes, and who watches, live", async () => {
    const [, id = ""] = chats;
    const offer = { kind: "offerTransfer", departmentId: world.departments.refunds as DepartmentId, reason: "expertise" } as const;
    await desk.change([
      {
        id: "late",
        at: { kind: "share", clock: "any", share: 1 },
        actions: [{ kind: "notify", reached: { who: "dutyManager" }, byMail: false }],
      },
    ]);
    await open(`/conversations/${id}`);
    const climb = page.locator(".climb").first();
    await climb.locator(".ahead").first().waitFor();
    await desk.reach(id, "asks", { kind: "task", text: "Call the airport", dueInMinutes: 30 });
    await climb.locator("li.done").waitFor();
    // The asked department asks for something the step does not answer: it says what, and is tried again.
    const slip = { key: "slip", label: "Bank slip", labelZh: null, kind: "text" as const, choices: [], required: true };
    await world.people.zhao.api.transfers.changeFields({ id: offer.departmentId, fields: [slip] });
    await desk.reach(id, "offers", { ...offer, summary: "Late", fields: {} });
    await climb.locator(".wrong", { hasText: "Bank slip" }).waitFor();
    const silver: Condition = { fact: "tier", is: ["silver"] };
    const onlyIf: LadderStep["onlyIf"] = { match: "all", groups: [{ match: "all", conditions: [silver] }] };
    const asking: LadderStep = { id: "asking", at: { kind: "transferCameBack" }, onlyIf, actions: [{ kind: "raisePriority" }] };
    await desk.reachStep(id, asking);
    await climb.locator("li.passedOver", { hasText: "Tier is Silver" }).waitFor();
    await page.keyboard.press("Shift+W");
    await page.locator(".climb.watch", { hasText: "Zhao Wei" }).waitFor();
    expect((await desk.runs(id)).map(({ step, state }) => `${step.id} ${state}`)).toEqual([
      "asks done",
      "offers failed",
      "asking passedOver",
    ]);
    await expectAccessible(page, "ladder progress");
    await expectFit(page, "ladder progress");
    // The figure beside the ladder opens to the conversation behind it.
    await desk.change([asking]);
    await open(`/ladders?d=${departmentId}`);
    await page.locator(".runs .fig", { hasText: "1" }).press("Enter");
    await page
      .locator(".runs-o li", { hasText: say("ladder.recent.state.passedOver") })
      .getByRole("link")
      .waitFor();
  });

  it("[UI-1] every one of these screens reads in Chinese too", async () => {
    const { zhao } = world.people;
    await zhao.api.auth.changePreferences({ language: "zh-CN" });
    await desk.change([]);
    await page.reload();
    const screens = { ladders: `/ladders?d=${departmentId}`, duty: `/duty?d=${departmentId}`, risk: "/at-risk", incidents: "/incidents" };
    for (const [screen, path] of Object.entries(screens)) {
      await open(path);
      await page.locator("main .panel").first().waitFor();
      expect(await until(async () => (await page.locator("html").getAttribute("lang")) === "zh-CN")).toBe(true);
      await expectAccessible(page, `${screen} in Chinese`, "zh-CN");
    }
  });
});
