/** Why a conversation is offered to another department; `other` asks for words. */
export const transferReasons = [
  "decision",
  "expertise",
  "approval",
  "payment",
  "language",
  "wrongDepartment",
  "workload",
  "other",
] as const;
export type TransferReason = (typeof transferReasons)[number];

/** Why an offer is not accepted; `other` asks for words. */
export const refusalReasons = ["notOurs", "somethingMissing", "noCapacity", "alreadyDone", "other"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `offered` until its end, and then never anything else again (TRF-2). */
export const transferStates = ["offered", "accepted", "declined", "countered", "withdrawn", "expired"] as const;
export type TransferState = (typeof transferStates)[number];

/** Why the product took an offer back by itself. */
export const withdrawnReasons = ["resolved", "joined", "moved"] as const;
export type WithdrawnReason = (typeof withdrawnReasons)[number];
