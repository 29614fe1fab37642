export interface Stoppable {
  name: string;
  /** Resolves when what it has in hand is done. */
  stop(): Promise<unknown>;
}

/**
 * Tells all to stop and waits until they have, at most so many milliseconds; answers with the names of those that have not. What they
 * have in hand is under a lease: it is begun anew elsewhere once that runs out, as after a crash (OPS-3).
 */
export async function stopWithin(milliseconds: number, parts: Stoppable[]): Promise<string[]> {
  const going = new Set(parts.map(({ name }) => name));
  const stopped = Promise.all(parts.map(({ name, stop }) => stop().finally(() => going.delete(name))));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([stopped, late]).finally(() => clearTimeout(timer));
  return [...going];
}
