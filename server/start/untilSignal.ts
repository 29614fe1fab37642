const signals = ["SIGINT", "SIGTERM"] as const;

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export async function untilSignal() {
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
  for (const signal of signals) process.once(signal, () => process.exit(1));
}
