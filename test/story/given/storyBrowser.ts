import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { projectRoot } from "../../../server/platform/projectRoot.ts";
import type { Language } from "../../../shared/auth/agent.schema.ts";

// The same engine without a window starts quicker and leaves more of the processor to what is tested.
const places = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const artifacts = join(projectRoot, "test", ".artifacts");

/** The real browser of this machine. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? places.find((path) => existsSync(path)) ?? "chromium",
    // Without a card, pictures drawn by a made-up one cost a seventh of the whole test; what moves and fades costs a tenth.
    args: ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--force-prefers-reduced-motion"],
  });

/**
 * What axe finds serious or critical on this screen, in the light and in the dark theme, is nothing [UI-1]. A theme changes colours and
 * nothing else, a language words and no colours: the dark theme is asked about colours alone, the second language about all but those.
 * `within` names the part that can have changed since the whole page was looked at.
 */
export async function expectAccessible(page: Page, screen: string, language: Language = "en", within?: string) {
  // Through the debugger: the product's policy lets no foreign script in. Half a megabyte, so once a page.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(axe);
  for (const [theme, rules] of language === "en" ? looks : wordsOnly) {
    await inTheme(page, theme);
    expect({ screen, theme, found: await findings(page, rules, within) }).toEqual({ screen, theme, found: [] });
  }
}

const allRules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const colours = ["color-contrast", "link-in-text-block"];
const looks = [
  ["dark", { runOnly: { type: "rule", values: colours } }],
  ["light", allRules],
] as const;
const wordsOnly = [["light", { ...allRules, rules: Object.fromEntries(colours.map((id) => [id, { enabled: false }])) }]] as const;

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

async function findings(page: Page, rules: object, within?: string) {
  const { violations } = await page.evaluate<{ violations: Finding[] }>(
    `axe.run(${within ? JSON.stringify(within) : "document"}, ${JSON.stringify({ resultTypes: ["violations"], ...rules })})`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}

/** The theme at rest: fading colours would be measured half way. */
async function inTheme(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // The widget takes its theme from its tag; here it is both in turn.
  await page.evaluate((theme) => {
    const spot = document.querySelector("waydesk-chat")?.shadowRoot?.querySelector(".spot");
    if (spot) spot.className = `spot ${theme}`;
  }, colorScheme);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))).then(() => null));
}

/** Keeps a picture beside the tests when SHOTS is set; nothing is compared with it. */
export async function keepPicture(page: Page, name: string) {
  if (!process.env["SHOTS"]) return;
  mkdirSync(artifacts, { recursive: true });
  for (const theme of ["dark", "light"] as const) {
    await inTheme(page, theme);
    await page.screenshot({ path: join(artifacts, `${name}-${theme}.png`) });
  }
}
