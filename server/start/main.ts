import { startEngines } from "../platform/engines/index.ts";
import type { Engines } from "../platform/engines/index.ts";
import { env } from "../platform/env.ts";
import { untilSignal } from "./untilSignal.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const expected = ["already-running", "EADDRINUSE"];

try {
  await run();
  process.exit(0); // all is stopped: what a library may have left open does not hold the process
} catch (error) {
  const { code = "", message, stack } = error as NodeJS.ErrnoException;
  process.stderr.write(`${expected.includes(code) ? message : stack}\n`);
  process.exit(1);
}

/** The engines, then the roles of this process on them; at a signal the roles first, so that nothing loses its database while it works. */
async function run() {
  const told = untilSignal(); // asked while it starts, it stops once it has started: nothing it began is left behind
  const [engines, { startWaydesk }] = await Promise.all([startEngines(env, process.env.PATH ?? "", say), import("../index.ts")]);
  stopEnginesOnFailure(engines);
  if (engines.searchAbsent) say(engines.searchAbsent);
  const at = { MONGODB_URI: engines.mongodbUri, MEILI_URL: engines.search?.url, MEILI_KEY: engines.search?.key };
  try {
    const waydesk = await startWaydesk({ ...env, ...at });
    await told;
    await waydesk.stop();
  } finally {
    await engines.stop();
  }
}

/** A failure nobody caught ends the process, as it should; only the engines go first. */
function stopEnginesOnFailure(engines: Engines) {
  process.once("uncaughtException", (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    void engines.stop().finally(() => process.exit(1));
  });
}
