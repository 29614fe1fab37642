import { availabilitiesQuery } from "../availabilities.ts";
import { meQuery, queries } from "../queries.ts";
import { tellActive } from "./socket.ts";

const everyMs = 30_000;
const touches = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
let toldAt = -Infinity;
let listening = false;

/** Tells the server that somebody is at the keys: at most twice a minute, and at once who was taken for inactive. */
export function startActivity() {
  if (listening) return;
  listening = true;
  for (const touch of touches) addEventListener(touch, touched, { passive: true, capture: true });
}

function touched() {
  const now = performance.now();
  const pause = now - toldAt;
  // A second between two tries: the answer to the first is on its way.
  if (pause < (isInactive() ? 1000 : everyMs)) return;
  toldAt = now;
  tellActive();
}

function isInactive() {
  const me = queries.getQueryData(meQuery.queryKey)?.id;
  return (
    queries.getQueryData(availabilitiesQuery.queryKey)?.some(({ agentId, reason }) => agentId === me && reason === "inactive") ?? false
  );
}
