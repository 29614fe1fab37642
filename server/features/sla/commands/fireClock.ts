import { Types } from "mongoose";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { setClockFace, systemAuthor } from "../../conversations/index.ts";
import { ClockModel } from "../clock.model.ts";
import { faceOf } from "../clockFace.ts";

const before = { warned: ["running"], breached: ["running", "warned"] } as const;

/** Turns a clock to warning or breach, once on any number of processes: the state it comes from is part of the write (SLA-7). */
export const clockDoer: Doer = {
  type: "clock.fire",
  atOnce: 20,
  tries: 20,
  run: async (data) => {
    const { clockId, step } = data as { clockId: string; step: "warned" | "breached" };
    await inTransaction(systemCtx(), async (tx) => {
      const filter = {
        _id: new Types.ObjectId(clockId),
        state: { $in: before[step] },
        stoppedAt: null,
        [step === "warned" ? "warnAt" : "dueAt"]: { $lte: now() },
      };
      const clock = await ClockModel.findOneAndUpdate(
        filter,
        { $set: { state: step } },
        { session: tx.tx, returnDocument: "after" },
      ).lean();
      if (!clock) return;
      const type = step === "warned" ? ("clockWarned" as const) : ("clockBreached" as const);
      await setClockFace(tx, clock.conversationId, faceOf(clock), [
        { kind: "event", author: systemAuthor, event: { type, clock: clock.kind, dueAt: clock.dueAt.toISOString() } },
      ]);
    });
  },
};
