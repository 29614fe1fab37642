import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEngines } from "../../../server/platform/engines/index.ts";
import { readEnv } from "../../../server/platform/env.ts";
import type { ListAnswer, ListQuestion } from "./listWorker.ts";
import { percentile } from "../pairs.ts";

// `npm run bench:million`: every list at a million conversations over the same list at ten thousand, and page 1,000 over page 1 (P6), with
// what the database looked at for each row it returned (P5). It needs about 6 GB of disk for a quarter of an hour, and leaves nothing.
const [small, large] = [10_000, Number(process.env["CONVERSATIONS"] ?? 1_000_000)];
const rounds = 40;

const folder = mkdtempSync(join(tmpdir(), "waydesk-million-"));
const read = readEnv({ DATA_DIR: folder, DATABASE_CACHE_GB: "2" });
if (!read.ok) throw new Error(read.faults.join("\n"));
const engines = await startEngines(read.env, process.env["PATH"] ?? "", () => {});
const [few, many] = [workerOn("few"), workerOn("many")];
try {
  console.log(`${small} conversations filled in ${(await ask(few, { fill: small })).seconds} s`);
  console.log(`${large} conversations filled in ${(await ask(many, { fill: large })).seconds} s`);
  const { names = [] } = await ask(many, { names: true });
  const rows = [];
  for (const name of names) rows.push(await compare(name));
  console.table(rows);
  const deep = names.filter((name) => name.endsWith("page 1000"));
  // A page that is not full at ten thousand is another page: it says nothing of the size.
  const lists = rows.filter(({ list, full }) => full && !deep.includes(list));
  console.log(`P6: worst list at ${large} over ${small}: ${Math.max(...lists.map(({ ratio }) => ratio))} (target 1.3)`);
  console.log(
    `P6: page 1000 over page 1: ${rows
      .filter(({ list }) => deep.includes(list))
      .map(({ ratio }) => ratio)
      .join(", ")} (target 1.2)`,
  );
  console.log(`P5: most keys looked at for a row returned: ${Math.max(...lists.map(({ keys }) => keys))} (target 1.2)`);
  mkdirSync("test/.artifacts", { recursive: true });
  writeFileSync("test/.artifacts/million.json", `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  few.kill();
  many.kill();
  await engines.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** A process of its own for each desk, asked in turn, so that what the machine does meanwhile meets both. */
function workerOn(name: string): ChildProcess {
  const uri = new URL(engines.mongodbUri);
  uri.pathname = `/${name}`;
  const env = { ...process.env, MONGODB_URI: uri.href, LOG_LEVEL: "error", SECRET: "the secret of the bench, long enough" };
  return fork(fileURLToPath(new URL("listWorker.ts", import.meta.url)), { env, execArgv: ["--import", "tsx"] }).setMaxListeners(0);
}

function ask(worker: ChildProcess, question: ListQuestion): Promise<ListAnswer> {
  worker.send(question);
  return new Promise((resolve, reject) => {
    worker.once("message", (answer) => resolve(answer as ListAnswer));
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}

async function compare(list: string) {
  const times: Record<"over" | "under", number[]> = { over: [], under: [] };
  const floor = list.endsWith("page 1000") ? { worker: many, list: list.replace("page 1000", "page 1") } : { worker: few, list };
  let full = false;
  for (let round = 0; round < rounds; round++) {
    const page = await ask(floor.worker, { time: floor.list });
    full = page.rows === 50;
    times.under.push(page.milliseconds ?? 0);
    times.over.push((await ask(many, { time: list })).milliseconds ?? 0);
  }
  const { keys = 0, documents = 0 } = await ask(many, { cost: list });
  // The lower quarter: what others do on the machine meanwhile makes times longer and never shorter.
  const [under, over] = [percentile(times.under, 0.25), percentile(times.over, 0.25)];
  return {
    list,
    under: rounded(under),
    over: rounded(over),
    ratio: rounded(over / under),
    keys: rounded(keys),
    documents: rounded(documents),
    full,
  };
}

function rounded(value: number) {
  return Math.round(value * 100) / 100;
}
