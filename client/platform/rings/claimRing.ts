import { newKey } from "../newKey.ts";

/** A tab that shows the conversation is asked first. */
const othersWaitMs = 150;
const heldMs = 4000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Of several tabs one rings: true in the first that asks for a ring by its key. A tab that shows what it is about asks first, and none rings
 * then. A browser has locks over TLS only; without it the tabs agree by what they store.
 */
export async function claimRing(key: string, shows: boolean): Promise<boolean> {
  if (!shows) await pause(othersWaitMs);
  const name = `${prefix}${key}`;
  if (!("locks" in navigator)) return claimByStore(name);
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock) await pause(heldMs);
    });
  });
}

const prefix = "waydesk.ring.";
/** Until what one tab stored is seen by all. */
const settleMs = 100;

/** Two that write at once both wait: what stands then is of one of them. */
async function claimByStore(name: string): Promise<boolean> {
  forgetOld();
  if (localStorage.getItem(name) !== null) return false;
  const mine = `${Date.now() + heldMs} ${newKey()}`;
  localStorage.setItem(name, mine);
  await pause(settleMs);
  return localStorage.getItem(name) === mine;
}

function forgetOld() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  for (const name of names) if (Number.parseInt(localStorage.getItem(name) ?? "0", 10) < Date.now()) localStorage.removeItem(name);
}
