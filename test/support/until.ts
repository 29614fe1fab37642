/**
 * Waits until `look` answers something and answers that, for what is told by nothing but the record itself. Asks soon at first and ever more
 * seldom, ten times a second at last: what is waited for needs the processor too. Rejects, naming `what`, when it has not come in time.
 */
export async function until<Seen>(
  look: () => Promise<Seen | null | undefined | false> | Seen | null | undefined | false,
  { what = "it", seconds = 40 }: { what?: string; seconds?: number } = {},
): Promise<Seen> {
  const end = Date.now() + seconds * 1000;
  for (let pause = 5; ; pause = Math.min(100, pause * 1.5)) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
