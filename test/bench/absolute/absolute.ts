import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../server/platform/projectRoot.ts";
import { benchDesk, openChats, type BenchDesk } from "../benchDesk.ts";
import { idleMemory } from "../idleMemory.ts";
import { lineOf, type Figure } from "./figure.ts";
import { initialScripts } from "./initialScripts.ts";
import { listPages, longThread, messageToScreen } from "./latencies.ts";
import { pinTo } from "./pinned.ts";
import { untilQuiet } from "./quiet.ts";
import { sustainedChat } from "./sustainedChat.ts";

// `npm run bench -- --absolute`: plain figures of this machine, server and database on one core, the load on the other.
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Measures every plain figure in turn, says each at once, and keeps them as JSON. */
export async function absolute() {
  const desk = await benchDesk();
  const figures: Figure[] = [];
  const add = (more: Figure[]) => (figures.push(...more), more.map(lineOf).forEach(say));
  try {
    say(pinTo(desk));
    add(await idleSockets(desk));
    const ids = await openChats(desk, 40);
    add(await messageToScreen(desk, ids));
    add(await sustainedChat(desk));
    add(await longThread(desk, ids[0] ?? ""));
    for (const conversations of [10_000, 100_000]) {
      fill(desk, conversations);
      await untilQuiet(desk);
      add(await listPages(desk, conversations));
    }
    add(await initialScripts(desk));
    mkdirSync("test/.artifacts", { recursive: true });
    writeFileSync("test/.artifacts/absolute.json", `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await desk.stop();
  }
}

async function idleSockets(desk: BenchDesk): Promise<Figure[]> {
  const { product } = await idleMemory(desk, 3);
  return [{ says: "memory of the server per idle agent", value: product.median, unit: "kB", aim: { atMost: 30 } }];
}

/** The demo company's conversations up to so many, written by its own command. */
function fill(desk: BenchDesk, conversations: number) {
  const script = join(projectRoot, "server", "start", "demo.ts");
  execFileSync(process.execPath, ["--import", "tsx", script, "--conversations", String(conversations)], {
    env: { ...process.env, ...desk.settings, LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
