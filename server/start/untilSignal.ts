const signals = ["SIGINT", "SIGTERM"] as const;
const echoMs = 1500;

/** Resolves when the process is asked to stop; asked once more, a moment later, it ends at once. */
export async function untilSignal() {
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
    whenNpmIsGone(resolve);
  });
  // Ctrl-C in a terminal can arrive twice, from the terminal and through npm: only a later one is meant.
  const again = performance.now() + echoMs;
  for (const signal of signals) process.on(signal, () => performance.now() > again && process.exit(1));
}

/** npm's shell ends at SIGTERM without passing it on (a container stopped so would leave us behind): then we have another parent. */
function whenNpmIsGone(resolve: () => void) {
  if (!process.env.npm_lifecycle_event) return;
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && resolve(), 250).unref();
}
