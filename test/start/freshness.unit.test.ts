import { execFile } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { sourceHash } from "../../server/start/sourceHash.mjs";
import { projectRoot } from "../../server/platform/projectRoot.ts";
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

it("builds what is stale once, and a part whose build broke off again", async () => {
  const root = scratchFolder();
  const source = join(root, "source.txt");
  writeFileSync(source, "as it was");
  const builds = join(root, "builds.txt");
  const script = `const fs = require("fs"); fs.appendFileSync(${JSON.stringify(builds)}, "x"); process.exit(fs.existsSync(${JSON.stringify(join(root, "broken"))}) ? 1 : 0)`;
  const parts = [{ name: "page", from: ["source.txt"], commands: [["-e", script]] }];
  const module = join(projectRoot, "server", "start", "buildStale.mjs");
  const build = () =>
    promisify(execFile)(process.execPath, [
      "--input-type=module",
      "-e",
      `import { buildStale } from ${JSON.stringify(module)}; await buildStale(${JSON.stringify(root)}, ${JSON.stringify(parts)})`,
    ]);
  const count = () => (existsSync(builds) ? readFileSync(builds, "utf8").length : 0);

  await build();
  await build();
  expect(count()).toBe(1);

  appendFileSync(source, ", and changed");
  writeFileSync(join(root, "broken"), "");
  await expect(build()).rejects.toMatchObject({ code: 1 });
  rmSync(join(root, "broken"));
  writeFileSync(source, "as it was");
  await build();
  expect(count()).toBe(3);
});
