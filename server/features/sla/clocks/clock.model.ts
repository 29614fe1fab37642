import { model, Schema, type Types } from "mongoose";
import type { Clock } from "../../../../shared/sla/clock.ts";

/** A clock of a conversation. `_id` says whose, which and since which revision: starting it twice is starting it once. */
export interface ClockRecord extends Clock {
  _id: string;
  conversationId: Types.ObjectId;
  /** It may still change: it runs, or its conversation could be reopened. */
  open: boolean;
}

const mixed = { type: [Schema.Types.Mixed] as unknown as never, required: true };
const schema = new Schema<ClockRecord>(
  {
    _id: String,
    conversationId: { type: Schema.Types.ObjectId, required: true },
    open: { type: Boolean, required: true },
    kind: { type: String, required: true },
    began: { type: Number, required: true },
    seen: { type: Number, required: true },
    startedAt: { type: Date, required: true },
    stoppedAt: { type: Date, default: null },
    result: { type: String, default: null },
    prices: mixed,
    stays: mixed,
    usedMinutes: { type: Number, required: true },
    warnAt: { type: Date, default: null },
    dueAt: { type: Date, default: null },
    fired: mixed,
  },
  { collection: "slaClocks", versionKey: false },
);
schema.index({ conversationId: 1, open: 1 });
schema.index({ conversationId: 1, began: 1 });
// The sweep after a changed rule goes through the open resolution clocks: every active conversation has one.
schema.index({ kind: 1, _id: 1 }, { partialFilterExpression: { open: true } });
// The last month, for trying a policy on it.
schema.index({ startedAt: 1, _id: 1 });

export const ClockModel = model<ClockRecord>("Clock", schema);

/** A conversation may have several deadlines since the same revision: each is told apart by its rule. */
export const clockId = (conversationId: Types.ObjectId, { kind, began, prices }: Pick<Clock, "kind" | "began" | "prices">) =>
  `${String(conversationId)}:${kind}${kind === "deadline" ? `-${prices[0]?.policyId ?? ""}` : ""}:${began}`;

/** It may still change: it runs, or its conversation could go on. A finished deadline is kept in sight so that it is not begun again. */
export const isOpen = (clock: Clock, mayGoOn: boolean) =>
  clock.stoppedAt === null || ((clock.kind === "resolution" || clock.kind === "deadline") && mayGoOn);

/** Clocks of several conversations, those of each together. */
export function byConversation(clocks: ClockRecord[]): Map<string, ClockRecord[]> {
  const found = new Map<string, ClockRecord[]>();
  for (const clock of clocks) {
    const id = String(clock.conversationId);
    const known = found.get(id);
    if (known) known.push(clock);
    else found.set(id, [clock]);
  }
  return found;
}
