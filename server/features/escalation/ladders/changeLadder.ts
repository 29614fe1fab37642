import type { Types } from "mongoose";
import type { z } from "zod";
import type { ChangeLadder, SavedLadder, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { sharesOf } from "../../../../shared/escalation/stepsReached.ts";
import { now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { setLadderShares } from "../../sla/index.ts";
import { unansweredOf } from "../../transfers/index.ts";
import { refuseMe } from "../../views/index.ts";
import { ladderChanged } from "../escalation.events.ts";
import { findHook } from "../hooks/sendHook.ts";
import { LadderModel, stepsOf } from "./ladder.model.ts";

/**
 * Changes a department's steps; running clocks tell of the new shares at once. Faults: record.notFound, ladder.changed, ladder.stepTwice,
 * ladder.fieldsMissing, transfer.notPossible, conditions.me.
 */
export async function changeLadder(ctx: Ctx, { departmentId, steps, seenChangedAt }: z.infer<typeof ChangeLadder>): Promise<SavedLadder> {
  const ids = steps.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw fault("ladder.stepTwice", { id: twice });
  for (const { onlyIf } of steps) refuseMe(onlyIf);
  for (const action of steps.flatMap(({ actions }) => actions)) {
    if (action.kind === "callHook") await findHook(action.hookId);
    if (action.kind === "offerTransfer") await refuseOffer(departmentId, action);
  }
  return inTransaction(ctx, async (tx) => {
    const { _id } = await findDepartment(departmentId, tx);
    const before = await stepsOf(_id, tx);
    if (seenChangedAt !== undefined) await refuseUnseen(tx, _id, seenChangedAt);
    const changed = { changedAt: now(), changedBy: ctx.actor.name };
    await LadderModel.replaceOne({ _id }, { steps, ...changed }, { upsert: true, session: tx.tx });
    await setLadderShares(tx, departmentId, sharesOf(steps));
    await append(tx, ladderChanged, { departmentId, before, after: steps });
    return { departmentId, steps, changedAt: changed.changedAt.toISOString(), changedBy: changed.changedBy };
  });
}

async function refuseUnseen(tx: Tx, _id: Types.ObjectId, seen: string | null) {
  const stored = await LadderModel.findById(_id, { changedAt: 1, changedBy: 1 }).session(tx.tx).lean();
  if ((stored?.changedAt?.toISOString() ?? null) !== seen) throw fault("ladder.changed", { by: stored?.changedBy ?? "" });
}

/** An offer nobody can make is refused as it is written, not at night. */
async function refuseOffer(ownId: string, { departmentId, fields }: Extract<StepAction, { kind: "offerTransfer" }>) {
  if (departmentId === ownId) throw fault("transfer.notPossible", { because: "sameDepartment" });
  await findDepartment(departmentId);
  const missing = await unansweredOf(departmentId, fields);
  if (missing.length > 0) throw fault("ladder.fieldsMissing", { fields: missing.join(", ") });
}
