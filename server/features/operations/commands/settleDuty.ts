import { Types } from "mongoose";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { WorkModel, type WorkRecord } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { dutyDismissed, dutyRetried } from "../operations.events.ts";

/** Owes a dead duty again, due now and with all its tries; one that is no longer dead stays as it is. Faults: record.notFound, duty.owedAlready. */
export async function retryDuty(ctx: Ctx, id: string): Promise<WorkRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const duty = await accessDuty(tx, id);
      if (duty.state !== "dead") return duty;
      const again = { state: "waiting" as const, dueAt: now(), attempts: 0, endedAt: null };
      await WorkModel.updateOne({ _id: duty._id, state: "dead" }, { $set: again }, { session: tx.tx });
      await append(tx, dutyRetried, factsOf(duty));
      return { ...duty, ...again };
    });
  } catch (error) {
    // One live duty per key: the same was owed anew meanwhile.
    if (isDuplicate(error)) throw fault("duty.owedAlready", {});
    throw error;
  }
}

/** Nobody needs it done any more: it leaves the list, and the log keeps why. Faults: record.notFound. */
export const dismissDuty = (ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<WorkRecord> =>
  inTransaction(ctx, async (tx) => {
    const duty = await accessDuty(tx, id);
    if (duty.state !== "dead") return duty;
    await WorkModel.updateOne({ _id: duty._id, state: "dead" }, { $set: { state: "dismissed" } }, { session: tx.tx });
    await append(tx, dutyDismissed, { ...factsOf(duty), reason });
    return { ...duty, state: "dismissed" };
  });

/** Only what is dead, or was and got out of it by these commands or by its worker: a duty that never failed is nobody's to see here. */
async function accessDuty(tx: Tx, id: string): Promise<WorkRecord> {
  const duty = await WorkModel.findById(new Types.ObjectId(id)).session(tx.tx).lean();
  if (!duty || (duty.state !== "dead" && duty.lastError === null)) throw fault("record.notFound", { kind: "duty" });
  return duty;
}

const factsOf = ({ _id, type, key, lastError }: WorkRecord) => ({ id: String(_id), type, key, error: lastError ?? "" });
