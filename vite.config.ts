import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { defineConfig } from "vitest/config";

/** One file, four builds by `--mode`: the console (default), the widget's script tag, the widget itself, and the tests. */
export default defineConfig(({ mode }) => {
  if (mode === "test") return tests;
  if (mode === "widget-loader") return widgetFile("loader.ts", "widget.js", "iife");
  if (mode === "widget") return widgetFile("main.tsx", "widget-panel.js", "es");
  return consolePages;
});

/** The UI kit carries its few words in thirty languages; the console speaks two. */
const twoLanguages = {
  name: "two-languages",
  enforce: "pre" as const,
  load: (id: string) =>
    /\/react-(aria|stately)\/.*\/intl\/.*\/(?!en-US|zh-CN)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? "export default {};" : null,
};

const consolePages: UserConfig = {
  root: "client",
  plugins: [react(), tailwind(), twoLanguages],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 700,
    // A part that comes late comes dressed: its style would not be asked for again once it failed to come.
    cssCodeSplit: false,
    // Eighty small files of what is needed first compress worse than two, and each is a request: what changes with a release, and what seldom does.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "kit", tags: ["$initial"], test: /node_modules/, priority: 1 },
            { name: "console", tags: ["$initial"] },
          ],
        },
      },
    },
  },
};

/** The site's page carries only the loader [CHAT-1]; it imports the panel when somebody opens it. */
function widgetFile(entry: string, fileName: string, format: "es" | "iife"): UserConfig {
  return {
    root: "client/widget",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: "../../dist/widget",
      emptyOutDir: false,
      target: "es2020",
      lib: { entry, name: "WaydeskLoader", formats: [format], fileName: () => fileName },
      // A library build in ES form is left readable unless told otherwise; this one is sent to every visitor.
      rolldownOptions: { output: { minify: true } },
    },
  };
}

// Three workers: the suite is held to five minutes on two cores, and while one waits for a clock or a browser two others work (251 s against 306).
// The files of a worker share what it has loaded: loading the product anew for each of them took a minute and a half in all.
const tests = {
  test: {
    include: ["test/**/*.test.ts", "knowledge-base/**/*.test.ts"],
    isolate: false,
    globalSetup: ["test/support/enginesForTests.ts"],
    setupFiles: ["test/support/freshClock.ts"],
    pool: "forks" as const,
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 25_000 } },
    restoreMocks: true,
  },
};
