// Plain JavaScript for a machine that has Node and npm and nothing else: every other file is loaded after the checks.
import { requireNode } from "./requireNode.mjs";

requireNode([20, 19]);
process.chdir(`${import.meta.dirname}/../..`); // the data folder is the project's, wherever it is started from

const { installPackages } = await import("./installPackages.mjs");
await installPackages();

if (process.argv.includes("--dev")) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./dev.ts");
} else {
  const { buildStale } = await import("./buildStale.mjs");
  await buildStale();
  if (!process.argv.includes("--build")) await run();
}

/** In this very process: one pid to stop, and no server is left behind when it is killed. */
async function run() {
  process.setSourceMapsEnabled(true);
  process.env.NODE_ENV ??= "production";
  await import("../../dist/server/main.js");
}
