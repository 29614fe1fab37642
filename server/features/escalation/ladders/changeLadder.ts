import type { Types } from "mongoose";
import type { z } from "zod";
import type { ChangeLadder, SavedLadder } from "../../../../shared/escalation/ladder.schema.ts";
import { sharesOf } from "../../../../shared/escalation/stepsReached.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { setLadderShares } from "../../sla/index.ts";
import { inTagNamesOfNow } from "../../tags/index.ts";
import { ladderChanged } from "../escalation.events.ts";
import { LadderModel, stepsOf } from "./ladder.model.ts";
import { refuseSteps } from "./refuseSteps.ts";

type Change = z.infer<typeof ChangeLadder>;

/**
 * Changes a department's steps; running clocks tell of the new shares at once. Faults: record.notFound, ladder.changed, ladder.stepTwice,
 * ladder.fieldsMissing, transfer.notPossible, conditions.me.
 */
export async function changeLadder(ctx: Ctx, { departmentId, steps: written, seenChangedAt }: Change): Promise<SavedLadder> {
  await refuseSteps(departmentId, written);
  return inTransaction(ctx, async (tx) => {
    const { _id } = await findDepartment(departmentId, tx);
    const [before, steps] = [await stepsOf(_id, tx), await inTagNamesOfNow(tx, written)];
    if (seenChangedAt !== undefined) await refuseUnseen(tx, _id, seenChangedAt);
    const changed = { changedAt: now(), changedBy: ctx.actor.name };
    await LadderModel.replaceOne({ _id }, { steps, ...changed }, { upsert: true, session: tx.tx });
    await setLadderShares(tx, departmentId, sharesOf(steps));
    await append(tx, ladderChanged, { departmentId, before: asWritten(before), after: asWritten(steps) });
    return { departmentId, steps: asWritten(steps), changedAt: changed.changedAt.toISOString(), changedBy: changed.changedBy };
  });
}

async function refuseUnseen(tx: Tx, _id: Types.ObjectId, seen: string | null) {
  const stored = await LadderModel.findById(_id, { changedAt: 1, changedBy: 1 }).session(tx.tx).lean();
  if ((stored?.changedAt?.toISOString() ?? null) !== seen) throw fault("ladder.changed", { by: stored?.changedBy ?? "" });
}
