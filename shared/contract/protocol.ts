/** Raised when a signal or request changes its meaning. A client that hears a newer one refetches and asks to be reloaded (SYNC-7). */
export const protocolVersion = 1;
