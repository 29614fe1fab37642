export const statuses = ["open", "pending", "onHold", "resolved", "closed", "spam"] as const;
export type Status = (typeof statuses)[number];

/** From each status the ones a person may set. Closing is done by time alone: after the reopen window nobody reopens (MSG-11). */
const transitions: Record<Status, readonly Status[]> = {
  open: ["pending", "onHold", "resolved", "spam"],
  pending: ["open", "onHold", "resolved", "spam"],
  onHold: ["open", "pending", "resolved", "spam"],
  resolved: ["open", "spam"],
  closed: [],
  spam: ["open"],
};

/** True when a person may move a conversation from one status to the other; staying is not a move. */
export const mayMove = (from: Status, to: Status) => transitions[from].includes(to);

/** The statuses a person may set next, in the order they are offered. */
export const nextStatuses = (from: Status) => transitions[from];

/** Active work: what the lists show and the clocks watch. */
export const isActive = (status: Status) => status === "open" || status === "pending" || status === "onHold";

/**
 * What a message of the contact does to a conversation (MSG-11): `stay`, `reopen`, or `followUp` (a linked conversation) once the
 * reopen window of `reopenDays` after resolving has passed. Spam stays spam.
 */
export function onContactWrites(status: Status, resolvedAt: Date | null, now: Date, reopenDays: number): "stay" | "reopen" | "followUp" {
  if (status === "closed") return "followUp";
  if (status === "pending" || status === "onHold") return "reopen";
  if (status !== "resolved" || !resolvedAt) return "stay";
  return now.getTime() - resolvedAt.getTime() <= reopenDays * 86_400_000 ? "reopen" : "followUp";
}
