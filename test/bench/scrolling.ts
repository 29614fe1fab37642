import { chromium, type CDPSession, type Page } from "playwright-core";

// How smoothly a long thread scrolls, by wheel from its newest entry to its first, at full speed and on a processor four times slower: frames that
// came late, what the page was at work, the most elements there were, pictures without an entry, and entries that moved by themselves.
//
//   npx tsx test/bench/scrolling.ts <address of the desk> <e-mail> <password> <id of a conversation> [slower]

const [, , address = "http://127.0.0.1:4800", email = "", password = "", id = "", slower = "1"] = process.argv;
const [notch, everyMs, atMost] = [240, 32, 1500];

/** In each frame: how long it took, how many elements there are, whether entries fill the box, and whether one moved further than the wheel did. */
const watcher = `
  const seen = { frames: [], most: 0, blank: 0, jumps: 0 };
  const box = document.querySelector(".tl");
  let last = performance.now(), before = new Map();
  const look = (now) => {
    seen.frames.push(now - last);
    last = now;
    seen.most = Math.max(seen.most, document.querySelectorAll("*").length);
    const frame = box.getBoundingClientRect();
    const parts = [...box.querySelectorAll(".tp")].map((part) => [part.textContent, part.getBoundingClientRect()]);
    const shown = parts.filter(([, at]) => at.bottom > frame.top + 4 && at.top < frame.bottom - 4);
    const covered = shown.reduce((sum, [, at]) => sum + Math.min(at.bottom, frame.bottom) - Math.max(at.top, frame.top), 0);
    if (covered < frame.height * 0.6) seen.blank++;
    const moves = shown.filter(([key]) => before.has(key)).map(([key, at]) => Math.round(at.top - before.get(key)));
    if (moves.length > 1 && Math.max(...moves) - Math.min(...moves) > 2) seen.jumps++;
    if (moves.some((by) => by < -2)) seen.jumps++;
    before = new Map(shown.map(([key, at]) => [key, at.top]));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.scrollingSeen = seen;
`;

interface Seen {
  frames: number[];
  most: number;
  blank: number;
  jumps: number;
}

const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.request.post(`${address}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: address } });
  await page.goto(`${address}/conversations/${id}?view=all`);
  await page.locator(".tl .card").first().waitFor();
  await page.locator(".comp [role=textbox]").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(slower) });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(watcher);
  const before = await worked(session);
  const notches = await toTheTop(page);
  const after = await worked(session);
  report(await page.evaluate<Seen>("({ ...window.scrollingSeen })"), notches, after - before);
} finally {
  await browser.close();
}

/** Turns the wheel until the first entry is there and nothing comes before it; answers how many notches that took. */
async function toTheTop(page: Page): Promise<number> {
  await page.locator(".tl").hover();
  for (let notches = 1, still = 0; ; notches++) {
    await page.mouse.wheel(0, -notch);
    await page.waitForTimeout(everyMs);
    still = (await page.evaluate("document.querySelector('.tl').scrollTop")) === 0 ? still + 1 : 0;
    if (still === 30) return notches - still;
  }
}

/** Seconds the page's main thread was at work so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

function report({ frames, most, blank, jumps }: Seen, notches: number, seconds: number) {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  const over = (ms: number) => `${frames.filter((frame) => frame > ms).length} over ${ms}`;
  process.stdout.write(
    `${notches} notches of ${notch} px, ${slower} times slower\nframes: ${frames.length}, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms; ` +
      `${over(17.5)}, ${over(50)}, ${over(100)} ms\nat work: ${((seconds / notches) * 1000).toFixed(1)} ms a notch\n` +
      `elements: ${most} at most (${most <= atMost ? "within" : "over"} ${atMost}); without entries: ${blank} frames; moved by themselves: ${jumps} frames\n`,
  );
}
