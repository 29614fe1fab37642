import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sourceHash } from "../../server/start/sourceHash.mjs";
import { scratchFolder } from "../support/scratchFolder.ts";

it("knows changed, added and renamed sources, and nothing else", async () => {
  const root = scratchFolder();
  mkdirSync(join(root, "server", "platform"), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write("server/a.ts", "one");
  write("lock.json", "{}");
  const hash = () => sourceHash(root, ["server", "lock.json", "absent"]);
  const first = await hash();

  write("README.md", "not a source");
  expect(await hash()).toBe(first);
  write("server/platform/b.ts", "two");
  const added = await hash();
  expect(added).not.toBe(first);
  write("lock.json", '{"changed":1}');
  expect(await hash()).not.toBe(added);
});
