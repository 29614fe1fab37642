/** What becomes of an offer: `withdrawn` when the agent left or the conversation does not wait any more. */
export const offerStates = ["open", "accepted", "passed", "lapsed", "withdrawn"] as const;
export type OfferState = (typeof offerStates)[number];

/** Why somebody lets an offer pass. */
export const passReasons = ["busy", "skill", "conflict", "other"] as const;
export type PassReason = (typeof passReasons)[number];
