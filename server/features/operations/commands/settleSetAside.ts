import { Types } from "mongoose";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append, oweRetry, SetAsideEventModel, type SetAsideEvent } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { setAsideDismissed, setAsideRetried } from "../operations.events.ts";

/** Hands a set-aside event to its reader again; one that is on its way, was taken or dismissed stays as it is. Faults: record.notFound. */
export const retrySetAside = (ctx: Ctx, id: string): Promise<SetAsideEvent> =>
  inTransaction(ctx, async (tx) => {
    const aside = await accessSetAside(tx, id);
    if (aside.state !== "aside") return aside;
    await oweRetry(tx, aside._id);
    await append(tx, setAsideRetried, factsOf(aside));
    return { ...aside, state: "retrying" };
  });

/** Nobody needs its effect any more: it leaves the list, and the log keeps why. Faults: record.notFound. */
export const dismissSetAside = (ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<SetAsideEvent> =>
  inTransaction(ctx, async (tx) => {
    const aside = await accessSetAside(tx, id);
    if (aside.state === "taken" || aside.state === "dismissed") return aside;
    const ended = { state: "dismissed" as const, endedAt: now() };
    await SetAsideEventModel.updateOne({ _id: aside._id }, { $set: ended }, { session: tx.tx });
    await append(tx, setAsideDismissed, { ...factsOf(aside), reason });
    return { ...aside, ...ended };
  });

async function accessSetAside(tx: Tx, id: string): Promise<SetAsideEvent> {
  const aside = await SetAsideEventModel.findById(new Types.ObjectId(id)).session(tx.tx).lean();
  if (!aside) throw fault("record.notFound", { kind: "setAsideEvent" });
  return aside;
}

const factsOf = ({ _id, reader, eventId, error }: SetAsideEvent) => ({ id: String(_id), reader, eventId, error });
