import { chromium, type Page } from "playwright-core";

// How long a conversation takes from the key to its first picture, on a processor four times slower (UI-3: at most 100 ms, 75th percentile).
// Beside the clock on the wall, which a busy machine makes longer, stands the time the page itself was at work.
//
//   npm run demo -- --conversations 11000 && npm start
//   npx tsx test/bench/switching.ts http://127.0.0.1:4800 zhao.wei@skylark.example "skylark demo desk" [slower [rows]]
//
// With `rows` the list is first scrolled until so many are in the page, and the switching is done half way down.

const [
  ,
  ,
  address = "http://127.0.0.1:4800",
  email = "zhao.wei@skylark.example",
  password = "skylark demo desk",
  slower = "4",
  rows = "0",
] = process.argv;
const [switches, restMs] = [40, 900];

/** Marks the key and the first frame in which another conversation stands there with an entry. */
const watcher = `
  const numberShown = () => (document.querySelector(".tl .card, .tl .ev") ? document.querySelector(".th .ref")?.textContent : null);
  addEventListener("keydown", () => {
    const before = numberShown();
    performance.mark("key");
    const look = () => {
      const now = numberShown();
      if (!now || now === before) return requestAnimationFrame(look);
      // The task of this very frame paints it: it is shown once that task ends.
      performance.mark("shown");
    };
    requestAnimationFrame(look);
  }, true);
`;

interface TraceEvent {
  name: string;
  ts: number;
  tid: number;
  dur?: number;
  tdur?: number;
  cat: string;
}

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.request.post(`${address}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: address } });
  await page.goto(`${address}/conversations?view=all`);
  await page.waitForSelector(".rows [role=option]");
  const inPage = await scrolledTo(page, Number(rows));
  await page.evaluate(watcher);
  await page.locator(".rows").focus();
  for (let warm = 0; warm < 3; warm++) await next(page);
  const events = await traced(page, async () => {
    for (let round = 0; round < switches; round++) await next(page);
  });
  report(events, inPage);
} finally {
  await browser.close();
}

/** Scrolls until so many rows are in the page, opens the one half way, and answers with how many there are. */
async function scrolledTo(page: Page, wanted: number): Promise<number> {
  const held = async () => Number(await page.locator(".rows [role=option]").first().getAttribute("aria-setsize"));
  for (let before = -1, now = await held(); now < wanted && now > before; now = await held()) {
    before = now;
    await page.locator(".rows").evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.waitForFunction(
      (than) => Number(document.querySelector(".rows [role=option]")?.getAttribute("aria-setsize")) > than,
      before,
      { timeout: 10_000 },
    );
  }
  if (wanted > 0) {
    await page.locator(".rows").evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
    await page.locator(".rows [role=option]").nth(8).click();
  }
  return held();
}

async function next(page: Page) {
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(restMs);
}

/** What the page did meanwhile, slowed down. */
async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(slower) });
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["toplevel", "blink.user_timing"] } });
  await work();
  const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await done;
  return events;
}

function report(events: TraceEvent[], inPage: number) {
  const marks = events
    .filter(({ cat, name }) => cat.includes("user_timing") && (name === "key" || name === "shown"))
    .toSorted((a, b) => a.ts - b.ts);
  const [main] = marks;
  const tasks = events.filter(({ name, tid }) => name.includes("RunTask") && tid === main?.tid);
  const waits: number[] = [];
  const works: number[] = [];
  for (const [index, mark] of marks.entries()) {
    const shown = marks[index + 1];
    if (mark.name !== "key" || shown?.name !== "shown") continue;
    const frame = tasks.find(({ ts, dur = 0 }) => ts <= shown.ts && ts + dur >= shown.ts);
    const until = frame ? frame.ts + (frame.dur ?? 0) : shown.ts;
    waits.push((until - mark.ts) / 1000);
    works.push(tasks.filter(({ ts }) => ts >= mark.ts - 20_000 && ts <= until).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000);
  }
  const at = (values: number[], share: number) =>
    Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN);
  const line = (values: number[]) => `p50 ${at(values, 0.5)}, p75 ${at(values, 0.75)}, p95 ${at(values, 0.95)} ms`;
  process.stdout.write(
    `${waits.length} switches, ${slower} times slower, ${inPage} rows in the page\nkey to picture: ${line(waits)}\npage at work:   ${line(works)}\n`,
  );
}
