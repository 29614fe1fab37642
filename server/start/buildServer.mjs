import { readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const outdir = join(root, "dist", "server");
const fresh = `${outdir}.new`;

// Worker threads are loaded by file name, so each is an entry of its own; base names are unique [D10], so all lie flat.
const workers = (await readdir(join(root, "server"), { recursive: true })).filter((name) => name.endsWith(".worker.ts"));
const entries = ["start/main.ts", ...workers].map((name) => join(root, "server", name));

const workerNames = {
  name: "worker-names",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](server|knowledge-base)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!source.includes(".worker.ts")) return undefined;
      return { loader: "ts", contents: source.replaceAll(/"[^"]*?([\w-]+)\.worker\.ts"/g, '"./$1.worker.js"') };
    });
  },
};

await rm(fresh, { recursive: true, force: true });
await build({
  entryPoints: Object.fromEntries(entries.map((file) => [file.split(/[\\/]/).at(-1).replace(/\.ts$/, ""), file])),
  outdir: fresh,
  bundle: true,
  splitting: true,
  chunkNames: "[name]-[hash]",
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  plugins: [workerNames],
});

// Put in place at once: a start at this moment finds the old build or the new one, never half of one.
await rm(outdir, { recursive: true, force: true });
await rename(fresh, outdir);
