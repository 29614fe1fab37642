import { gzipSync } from "node:zlib";
import type { BenchDesk } from "../benchDesk.ts";
import type { Figure } from "./figure.ts";

/** The scripts the console's page itself names, without which nothing is drawn, compressed by gzip. What comes after the first picture is not in it. */
export async function initialScripts(desk: BenchDesk): Promise<Figure[]> {
  const page = await (await fetch(`${desk.product.address}/`, { headers: { accept: "text/html" } })).text();
  const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
  const bodies = await Promise.all(paths.map(async (path) => Buffer.from(await (await fetch(desk.product.address + path)).arrayBuffer())));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  return [{ says: `initial scripts of the console (${paths.length} files), gzip`, value: bytes / 1000, unit: "kB", aim: { atMost: 200 } }];
}
