import { Types } from "mongoose";
import type { Ctx } from "../../../platform/ctx.ts";
import { eventWith, type EventRecord } from "../../../platform/eventLog/index.ts";
import { fault, isFault } from "../../../platform/fault.ts";
import { requireNeeds } from "../../../platform/http/procedures.ts";
import { inForce, type InForce } from "./undoer.ts";
import { undoerFor } from "./undoers.ts";

/** True where the caller may take back what an event tells of, and it is still so. */
export async function mayUndo(ctx: Ctx, event: EventRecord, now: InForce): Promise<boolean> {
  const undoer = undoerFor(event);
  if (!undoer || !ctx.actor.abilities.has(undoer.needs)) return false;
  try {
    return await undoer.stands(ctx, event, now);
  } catch (error) {
    if (isFault(error)) return false;
    throw error;
  }
}

/** Takes back what an event of the audit trail tells of. Faults: ability.missing, record.notFound, audit.cannotUndo, and those of the opposite. */
export async function undoEvent(ctx: Ctx, id: string): Promise<void> {
  requireNeeds(ctx, "audit.read");
  const event = await eventWith(new Types.ObjectId(id));
  const undoer = event && undoerFor(event);
  if (!event || !undoer) throw fault("record.notFound", { kind: "event" });
  requireNeeds(ctx, undoer.needs);
  if (!(await mayUndo(ctx, event, inForce()))) throw fault("audit.cannotUndo", {});
  await undoer.undo(ctx, event);
}
