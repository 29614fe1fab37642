/** A key for one thing that is sent (MSG-1). `randomUUID` exists only on https and localhost; a desk on a plain office address has to send too. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
