import { workingMinutesBetween } from "../../../../shared/sla/businessTime.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { forgiveWork } from "../../../platform/dueWork/index.ts";
import { setClockFace, systemAuthor } from "../../conversations/index.ts";
import type { Types } from "mongoose";
import { ClockModel } from "../clock.model.ts";
import { faceOf } from "../clockFace.ts";

/** Stops the first-response clock at the first public answer of a person, whichever comes first, and says how much was used (SLA-2). */
export async function stopFirstResponse(ctx: Ctx, conversationId: Types.ObjectId, answeredAt: Date) {
  await inTransaction(ctx, async (tx) => {
    const running = await ClockModel.findOne({ conversationId, kind: "firstResponse", stoppedAt: null }).session(tx.tx).lean();
    if (!running) return;
    const usedMinutes = Math.round(workingMinutesBetween(running.calendar, running.startedAt, answeredAt) * 10) / 10;
    const state = answeredAt > running.dueAt ? ("metLate" as const) : ("met" as const);
    const stopped = { ...running, state, stoppedAt: answeredAt, usedMinutes };
    await ClockModel.replaceOne({ _id: running._id }, stopped, { session: tx.tx });
    await forgiveWork(tx, "clock.fire", [`${String(running._id)}:warn`, `${String(running._id)}:breach`]);
    await setClockFace(tx, conversationId, faceOf(stopped), [
      { kind: "event", author: systemAuthor, event: { type: "clockMet", clock: running.kind, minutesUsed: usedMinutes } },
    ]);
  });
}
