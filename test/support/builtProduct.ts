import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../../server/platform/projectRoot.ts";

export interface Product {
  child: ChildProcess;
  address: string;
  /** The one-time set-up link, on an empty database. */
  link: string | undefined;
  lines: string[];
}

/** Runs the built product as `npm start` does. */
export const spawnProduct = (settings: Record<string, string>) =>
  spawn(process.execPath, [join(projectRoot, "dist", "server", "main.js")], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", UNDO_SEND_SECONDS: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The product, once it says where it is. Rejects with what it wrote when it ends before. */
export async function startProduct(settings: Record<string, string>): Promise<Product> {
  const child = spawnProduct(settings);
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const output = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const ended = new AbortController();
  child.once("exit", () => ended.abort());
  while (!lines.some((line) => line.startsWith("Waydesk is at"))) {
    await once(output, "line", { signal: ended.signal }).catch(() => {
      throw new Error(`The product ended at its start:\n${lines.join("\n")}`);
    });
  }
  return { child, address: wordAfter(lines, "Waydesk is at") ?? "", link: wordAfter(lines, "Set it up"), lines };
}

const wordAfter = (lines: string[], start: string) => /https?:\S+/.exec(lines.find((line) => line.startsWith(start)) ?? "")?.[0];

/** Ends the product by this signal and waits until it is gone. */
export async function endProduct({ child }: Product, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** The pid of an engine the product runs on this data folder. */
export const enginePid = (dataDir: string, engine: "database" | "search") =>
  (JSON.parse(readFileSync(join(dataDir, engine, "process.json"), "utf8")) as { pid: number }).pid;
