import { firstResponseTimes, officeHours } from "../../../../shared/sla/firstResponse.ts";
import { newId, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork } from "../../../platform/dueWork/index.ts";
import { log } from "../../../platform/log.ts";
import { setClockFace, type ConversationRecord } from "../../conversations/index.ts";
import { findOrganisation } from "../../departments/index.ts";
import { ClockModel, type ClockRecord } from "../clock.model.ts";
import { faceOf } from "../clockFace.ts";

/** Starts the first-response clock of a conversation once, with its warning and breach owed in the same transaction (SLA-1, SLA-7). */
export async function startFirstResponse(ctx: Ctx, conversation: ConversationRecord, startedAt: Date) {
  const calendar = officeHours((await findOrganisation())?.zone ?? "UTC");
  const times = firstResponseTimes(calendar, startedAt, conversation.priority);
  if (!times) return log.warn({ calendar: calendar.name }, "the calendar has no working time; no clock was started");
  const clock: ClockRecord = {
    _id: newId(),
    conversationId: conversation._id,
    kind: "firstResponse",
    state: "running",
    startedAt,
    ...times,
    stoppedAt: null,
    usedMinutes: null,
    calendar,
  };
  await inTransaction(ctx, async (tx) => {
    if (await ClockModel.exists({ conversationId: conversation._id, kind: clock.kind }).session(tx.tx)) return;
    await ClockModel.create([clock], { session: tx.tx });
    await oweWork(tx, [
      { type: "clock.fire", key: `${String(clock._id)}:warn`, data: { clockId: String(clock._id), step: "warned" }, dueAt: clock.warnAt },
      {
        type: "clock.fire",
        key: `${String(clock._id)}:breach`,
        data: { clockId: String(clock._id), step: "breached" },
        dueAt: clock.dueAt,
      },
    ]);
    await setClockFace(tx, conversation._id, faceOf(clock), []);
  });
}
