// `npm test`: plain JavaScript, because on a fresh machine it runs before anything is installed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildStale } from "../../server/start/buildStale.mjs";
import { installPackages } from "../../server/start/installPackages.mjs";
import { requireNode } from "../../server/start/requireNode.mjs";
import { prepareTestMachine } from "./testMachine.mjs";

requireNode([20, 19]);
await installPackages();
await prepareTestMachine();
await buildStale(); // the browser and crash tests run the built product

const root = join(import.meta.dirname, "..", "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
const [code] = await once(child, "exit");
process.exitCode = code ?? 1;
