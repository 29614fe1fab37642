import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { build, createServer } from "vite";
import { freePort } from "../platform/engines/process/freePort.ts";
import { startEngines } from "../platform/engines/index.ts";
import type { Engines } from "../platform/engines/index.ts";
import { env } from "../platform/env.ts";
import { projectRoot } from "../platform/projectRoot.ts";
import { untilSignal } from "./untilSignal.ts";

// The pages with hot reload on the one address; everything the server answers is passed on to it, sockets included.
const ofTheServer = "^/(rpc|api|socket\\.io|health|metrics|files|mail-frames|demo|widget(-panel)?\\.js)(/|$|\\?)";

const configFile = `${projectRoot}/vite.config.ts`;

const engines = await startEngines(env, process.env.PATH ?? "", (line) => process.stdout.write(`${line}\n`));
const serverPort = await freePort(0);
const server = watchServer(engines, serverPort);
const widgets = await Promise.all(["widget-loader", "widget"].map(watchWidget));
const pages = await showPages(serverPort);

await untilSignal();
server.kill("SIGTERM");
await Promise.all([server.exitCode ?? once(server, "exit"), pages.close(), ...widgets.map((watcher) => watcher.close())]);
await engines.stop();
process.exit(0);

/** Restarts at every change of its sources; the engines stay. */
function watchServer({ mongodbUri, search }: Engines, port: number) {
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const at = { MONGODB_URI: mongodbUri, MEILI_URL: search?.url, MEILI_KEY: search?.key, PORT: String(port), PUBLIC_URL: publicAddress() };
  return spawn(process.execPath, [tsx, "watch", "--clear-screen=false", "server/start/main.ts"], {
    cwd: projectRoot,
    env: { ...process.env, ...at },
    stdio: "inherit",
  });
}

async function watchWidget(mode: string) {
  const watcher = await build({ configFile, mode, build: { watch: {} }, logLevel: "warn" });
  if (!("close" in watcher)) throw new Error("vite did not watch the widget");
  return watcher;
}

async function showPages(port: number) {
  const target = `http://${env.HOST}:${port}`;
  const vite = await createServer({
    configFile,
    server: { host: env.HOST, port: env.PORT, strictPort: true, proxy: { [ofTheServer]: { target, ws: true } } },
  });
  return vite.listen();
}

function publicAddress() {
  return env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
}
