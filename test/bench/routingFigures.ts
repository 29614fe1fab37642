import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Ratio } from "./pairs.ts";

/** Routing, measured in a process of its own with a database of its own; each figure is told as it comes. */
export async function routingFigures(ids: string[], tell: (ratio: Ratio) => Ratio): Promise<Ratio[]> {
  if (ids.length === 0) return [];
  const ratios: Ratio[] = [];
  const child = fork(join(import.meta.dirname, "routingDrain.ts"), ids, {
    env: { ...process.env, PORT: "0", MAIL_LISTEN_PORT: "0", LOG_LEVEL: "error" },
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", (ratio: Ratio) => ratios.push(tell(ratio)));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`the measuring of routing ended with ${code}`);
  return ratios;
}
