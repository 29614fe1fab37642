import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../story/given/storyBrowser.ts";
import { wordsIn } from "../story/given/storyWords.ts";
import { visitorScreen } from "../story/given/visitorScreen.ts";

// The pictures of the README, taken of a demo desk as it is today: npm start, explore the demo company, then
//   npm run gallery -- http://127.0.0.1:4800
const [, , address = "http://127.0.0.1:4800"] = process.argv;
const password = "skylark demo desk";

interface Picture {
  name: string;
  who: "lin.xiao" | "ruth.adeyemi" | "zhao.wei";
  path: string;
  language?: "en" | "zh-CN";
  theme?: "light" | "dark";
  size?: [width: number, height: number];
  /** What a person does before the picture is taken. */
  then?: (page: Page) => Promise<void>;
}

const phone: [number, number] = [390, 844];
const openFirst = async (page: Page) => {
  await page.locator(".row").nth(3).click();
  // The composer and the person beside it come after the thread's first picture.
  await page.locator(".comp [role=textbox]").first().waitFor();
  if ((page.viewportSize()?.width ?? 0) > 1200) await page.locator("aside.context h3").first().waitFor();
};

const pictures: Picture[] = [
  { name: "console", who: "lin.xiao", path: "/conversations?view=mine", then: openFirst },
  { name: "console-dark", who: "lin.xiao", path: "/conversations?view=mine", language: "zh-CN", theme: "dark", then: openFirst },
  { name: "phone", who: "lin.xiao", path: "/conversations?view=mine", size: phone, then: openFirst },
  { name: "queues", who: "ruth.adeyemi", path: "/queues", theme: "dark" },
  { name: "at-risk", who: "ruth.adeyemi", path: "/at-risk" },
  { name: "flows", who: "ruth.adeyemi", path: "/transfers/flows", language: "zh-CN" },
  { name: "policies", who: "zhao.wei", path: "/policies" },
  { name: "escalation", who: "zhao.wei", path: "/ladders", theme: "dark" },
  { name: "rules", who: "zhao.wei", path: "/rules" },
  { name: "audit", who: "zhao.wei", path: "/audit", language: "zh-CN", theme: "dark" },
  { name: "chat", who: "lin.xiao", path: "/demo", size: [1024, 720], then: openChat },
];

const browser = await openBrowser();
for (const picture of pictures) await take(browser, picture);
await browser.close();

async function take(from: Browser, { name, who, path, language = "en", theme = "light", size = [1440, 900], then }: Picture) {
  const [width, height] = size;
  const context = await from.newContext({ viewport: { width, height }, colorScheme: theme, locale: language });
  const signIn = { email: `${who}@skylark.example`, password };
  await context.request.post(`${address}/api/auth/sign-in/email`, { data: signIn, headers: { origin: address } });
  const preferences = { json: { language, theme } };
  await context.request.post(`${address}/rpc/auth/changePreferences`, { data: preferences, headers: { origin: address } });
  const page = await context.newPage();
  await page.goto(address + path, { waitUntil: "networkidle" });
  await then?.(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(import.meta.dirname, `${name}.jpg`), type: "jpeg", quality: 80, animations: "disabled" });
  await context.close();
}

/** The widget as a customer sees it who is about to write. */
async function openChat(page: Page) {
  const say = wordsIn("en");
  const visitor = visitorScreen(page, say);
  await visitor.begin({ name: "Mei Tanaka", email: "mei@traveller.example", text: "Hello, can I take the earlier train to Kyoto?" });
}
