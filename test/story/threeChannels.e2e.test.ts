import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseMail } from "../../server/features/channels/email/read/parseMail.ts";
import { until } from "../support/until.ts";
import { agentScreen, fillSetUp, fillSignIn, type AgentScreen } from "./given/agentScreen.ts";
import { expectFit } from "./given/expectFit.ts";
import { expectAccessible, keepPicture, openBrowser } from "./given/storyBrowser.ts";
import { deskAddress, startStoryDesk, type StoryDesk } from "./given/storyDesk.ts";
import { wordsIn } from "./given/storyWords.ts";
import { setClockWrong } from "./given/wrongClock.ts";
import { visitorScreen } from "./given/visitorScreen.ts";

const tellings = [
  {
    language: "en",
    demo: "/demo/",
    customer: { name: "Rosa Marin", email: "rosa@traveller.example" },
    chat: "My flight WD204 to Osaka was moved. Can I still make the train?",
    subject: "Papers for the insurance",
    mail: "Here is the receipt of the train I will miss.",
    call: "Rosa called from the airport: she takes the later train.",
    note: "The airline pays the new ticket.",
    byChat: "Your seat on the 18:40 is held until tonight.",
    byMail: "The confirmation of the new train is in this mail.",
    reply: "Thank you, I have it now.",
  },
  {
    language: "zh-CN",
    demo: "/demo/zh.html",
    customer: { name: "王欣怡", email: "xinyi@traveller.example" },
    chat: "我飞大阪的航班 WD204 改期了，还赶得上火车吗？",
    subject: "保险材料",
    mail: "附上我赶不上的那班火车的收据。",
    call: "王女士从机场来电，决定改乘晚一班火车。",
    note: "新车票由航空公司承担。",
    byChat: "已为您保留 18:40 的座位，今晚前有效。",
    byMail: "新车次的确认单在这封邮件里。",
    reply: "收到了，谢谢。",
  },
] as const;
type Telling = (typeof tellings)[number];

const number = "+33 1 42 68 53 00";
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function pageIn({ language }: Telling) {
  const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  // The second telling is heard on machines whose clocks stand three hours behind.
  if (language === "zh-CN") await setClockWrong(context, -3 * 3_600_000);
  return context.newPage();
}

it.each(tellings)(
  "[OPS-1] [MSG-5] [SLA-11] [UI-1] [UI-6] chat, mail and call of one matter stand in one thread and are answered, in $language",
  async (telling) => {
    const say = wordsIn(telling.language);
    const desk = await startStoryDesk(telling.language === "en" ? "own" : "shared");
    const agent = agentScreen(await pageIn(telling), say);
    await setUpAndSignIn(agent, desk, telling);
    const visitor = await chatBegins(agent, desk, telling);
    await mailIsJoined(agent, desk, telling);
    await callIsLogged(agent, telling);
    await answerByChat(agent, visitor, telling);
    await answerByMail(agent, desk, telling);
    await noteIsWritten(agent, telling);
    await expect.poll(agent.told).toEqual(threadOf(telling));
    await menus(agent, telling);
    await resolve(agent, telling);
    await otherScreens(agent, telling);
    for (const page of [agent.page, visitor.page]) await page.context().close();
  },
  180_000,
);

/** The one-time link, its page, and the sign-in page after signing out. */
async function setUpAndSignIn({ page, say, button }: AgentScreen, desk: StoryDesk, { language }: Telling) {
  await page.goto(desk.link);
  await page.getByRole("heading", { name: say("start.setUp.title") }).waitFor();
  await expectAccessible(page, "set-up", language);
  await expectFit(page, `${language}-set-up`);
  await fillSetUp(page, say, language);
  await keepPicture(page, `${language}-1-set-up`);
  await button("start.setUp.act").click();
  await page
    .getByRole("button", { name: say("availability.me", { name: "Priya Nair", state: say("availability.state.offline") }) })
    .click();
  await page.getByRole("menuitem", { name: say("console.me.signOut") }).click();
  await button("start.signIn.act").waitFor();
  await expectAccessible(page, "sign-in", language);
  await expectFit(page, `${language}-sign-in`);
  await keepPicture(page, `${language}-2-sign-in`);
  await fillSignIn(page, say);
  await page.getByRole("link", { name: say("console.view.all") }).click();
  await page.getByText(say("console.list.empty", { title: say("console.view.all") })).waitFor();
  await expectAccessible(page, "empty list", language);
}

/** A customer writes in the widget; the open list of the console shows it by itself. */
async function chatBegins(agent: AgentScreen, desk: StoryDesk, telling: Telling) {
  const visitor = visitorScreen(await pageIn(telling), agent.say);
  await visitor.page.goto(`${desk.address}${telling.demo}`);
  await visitor.begin({ ...telling.customer, text: telling.chat });
  await expectAccessible(visitor.page, "widget before the chat", telling.language);
  await keepPicture(visitor.page, `${telling.language}-3-widget`);
  await visitor.send();
  await agent.row(telling.customer.name).waitFor();
  await expectAccessible(agent.page, "list", telling.language);
  await agent.row(telling.customer.name).click();
  await agent.entry(telling.chat).waitFor();
  return visitor;
}

/** A real mail from the address given in the chat: a second conversation, and the offer to make them one. */
async function mailIsJoined(agent: AgentScreen, { deliver }: StoryDesk, { customer, subject, mail, chat, language }: Telling) {
  await deliver({ from: `${customer.name} <${customer.email}>`, subject, text: mail, messageId: `<first.${language}@traveller.example>` });
  await agent.row(subject).waitFor();
  await agent.page.keyboard.press("j");
  await agent.entry(mail).waitFor();
  expect(await agent.rows.count()).toBe(2);
  await expectFit(agent.page, `${language}-list`);
  await agent.page.keyboard.press("k");
  await agent.entry(chat).waitFor();
  await agent.page.keyboard.press("j");
  await agent.entry(mail).waitFor();
  const offer = agent.page.getByRole("region", { name: agent.say("console.join.label") });
  await offer.waitFor();
  await expectAccessible(agent.page, "thread with an offer to join", language);
  await keepPicture(agent.page, `${language}-4-offer`);
  await offer.getByRole("button", { name: agent.say("console.join.act", { number: "" }).trim() }).click();
  await agent.entry(chat).waitFor();
  await agent.entry(mail).waitFor();
  await expect.poll(() => agent.rows.count()).toBe(1);
}

async function callIsLogged(agent: AgentScreen, telling: Telling) {
  const { call, language } = telling;
  await agent.logCall(number, call, async () => {
    await expectAccessible(agent.page, "call form", language);
    await keepPicture(agent.page, `${language}-5-call`);
  });
  await agent.entry(call).waitFor();
  expect(await agent.told()).toEqual(threadOf(telling).slice(0, 3));
  await agent.page.locator(".context").getByText("+33142685300").waitFor();
  await expectAccessible(agent.page, "thread", language);
  await expectFit(agent.page, `${language}-thread`);
  await keepPicture(agent.page, `${language}-6-thread`);
}

async function answerByChat(agent: AgentScreen, visitor: ReturnType<typeof visitorScreen>, { byChat, language }: Telling) {
  await agent.answer("chat", byChat);
  await visitor.line(byChat).waitFor();
  await agent.entry(byChat).waitFor();
  await expectAccessible(visitor.page, "widget with the answer", language);
  await keepPicture(visitor.page, `${language}-7-widget`);
}

/** The answer leaves by SMTP with what a mail program threads by, and the reply to it comes back into this thread. */
async function answerByMail(agent: AgentScreen, { sink, deliver }: StoryDesk, { language, customer, subject, byMail, reply }: Telling) {
  const first = `<first.${language}@traveller.example>`;
  await agent.answer("email", byMail);
  const taken = await until(() => sink.taken.find(({ to }) => to.includes(customer.email)), {
    what: "the answer at the customer's mail server",
  });
  const out = await parseMail(taken.raw);
  expect(out).toMatchObject({ from: { name: "Skylark Travel", address: deskAddress }, subject: `Re: ${subject}`, inReplyTo: [first] });
  expect(out.text).toContain(byMail);
  expect(out.references).toContain(first);
  await agent.page
    .getByText(agent.say("console.delivery.sent", { time: "" }).trim())
    .last()
    .waitFor();
  await deliver({
    from: `${customer.name} <${customer.email}>`,
    to: out.replyTo[0]?.address ?? deskAddress,
    subject: `Re: ${subject}`,
    text: `${reply}\n\n> ${byMail}`,
    messageId: `<second.${language}@traveller.example>`,
    inReplyTo: out.messageId ?? "",
    references: [...out.references, out.messageId ?? ""],
  });
  await agent.entry(reply).waitFor();
  expect(await agent.rows.count()).toBe(1);
}

/** The whole thread, from the top down. */
const threadOf = ({ chat, mail, call, byChat, byMail, reply, note }: Telling) => [
  { text: chat, channel: "chat" },
  { text: mail, channel: "email" },
  { text: call, channel: "phone" },
  { text: byChat, channel: "chat" },
  { text: byMail, channel: "email" },
  { text: reply, channel: "email" },
  { text: note, channel: "nt" },
];

/** Taken, noted and, at the end, resolved without a pointer. */
async function noteIsWritten({ page, say, entry }: AgentScreen, { note, language }: Telling) {
  await page.keyboard.press("F6"); // out of the box
  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: say("console.owner.take") }).press("Enter");
  await page.locator(".ownerb", { hasText: say("console.owner.you") }).waitFor();
  await page.keyboard.press("n");
  await page.locator(".notebox [role=textbox]:focus").waitFor();
  await page.keyboard.type(note);
  await expectAccessible(page, "note", language);
  await keepPicture(page, `${language}-8-note`);
  await page.keyboard.press("Control+Enter");
  await entry(note).waitFor();
}

async function resolve({ page, say }: AgentScreen, { language }: Telling) {
  await page.keyboard.press("F6");
  await page.keyboard.press("e");
  await page.locator(".thread .th").getByText(say("ui.status.resolved"), { exact: true }).waitFor();
  await keepPicture(page, `${language}-9-resolved`);
}

async function menus({ page, say }: AgentScreen, { language }: Telling) {
  for (const name of [say("console.otherStatuses"), say("console.priority", { priority: say("ui.priority.normal") })]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("menu").waitFor();
    await expectAccessible(page, `menu ${name}`, language);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  }
}

async function otherScreens(agent: AgentScreen, { language }: Telling) {
  await agent.goTo("settings.label");
  for (const area of ["people", "outbox", "account"]) {
    await agent.goTo(`console.area.${area}`);
    await agent.page.getByRole("heading", { level: 1, name: agent.say(`console.${area}.title`) }).waitFor();
    await expectAccessible(agent.page, area, language);
    await expectFit(agent.page, `${language}-${area}`);
    await keepPicture(agent.page, `${language}-${area}`);
  }
}
