import type { Types } from "mongoose";
import { instantOfShare, lastStay, type ClockKind } from "../../../../shared/sla/clock.ts";
import { ClockModel } from "../clocks/clock.model.ts";
import { calendarsOf, calendarsOfClocks } from "../rules/calendarsByVersion.ts";

export interface ShareAhead {
  clockId: string;
  kind: ClockKind;
  share: number;
  /** Null while the clock is paused: it says nothing until it runs again. */
  at: Date | null;
}

/** When the clocks of a conversation that still run or are paused reach each of these shares, if nothing changes. */
export async function instantsOfShares(conversationId: Types.ObjectId, shares: readonly number[]): Promise<ShareAhead[]> {
  const clocks = (await ClockModel.find({ conversationId, open: true }).lean()).filter(({ stoppedAt }) => !stoppedAt);
  const calendarOf = await calendarsOf(calendarsOfClocks(clocks));
  return clocks.flatMap((clock) =>
    shares.map((share) => {
      const paused = lastStay(clock).state === "paused";
      return { clockId: clock._id, kind: clock.kind, share, at: paused ? null : instantOfShare(clock, share, calendarOf) };
    }),
  );
}
