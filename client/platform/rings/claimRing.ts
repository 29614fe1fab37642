/** A tab that shows the conversation is asked first. */
const othersWaitMs = 150;
const heldMs = 4000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Of several tabs one rings: true in the first that asks for a ring by its key. A tab that shows what it is about asks first, and none rings
 * then. Where the browser has no locks (no TLS) each tab rings.
 */
export async function claimRing(key: string, shows: boolean): Promise<boolean> {
  if (!("locks" in navigator)) return true;
  if (!shows) await pause(othersWaitMs);
  return new Promise((resolve) => {
    void navigator.locks.request(`waydesk.ring.${key}`, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock) await pause(heldMs);
    });
  });
}
