import type { LadderStep, StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import { fault } from "../../../platform/fault.ts";
import { findDepartment } from "../../departments/index.ts";
import { unansweredOf } from "../../transfers/index.ts";
import { refuseMe } from "../../views/index.ts";
import { findHook } from "../hooks/sendHook.ts";

/** Refuses steps a department's ladder cannot climb. Faults: record.notFound, ladder.stepTwice, ladder.fieldsMissing, transfer.notPossible, conditions.me. */
export async function refuseSteps(departmentId: string, steps: LadderStep[]) {
  const ids = steps.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw fault("ladder.stepTwice", { id: twice });
  for (const { onlyIf } of steps) refuseMe(onlyIf);
  for (const action of steps.flatMap(({ actions }) => actions)) {
    if (action.kind === "callHook") await findHook(action.hookId);
    if (action.kind === "offerTransfer") await refuseOffer(departmentId, action);
  }
}

/** An offer nobody can make is refused as it is written, not at night. */
async function refuseOffer(ownId: string, { departmentId, fields }: Extract<StepAction, { kind: "offerTransfer" }>) {
  if (departmentId === ownId) throw fault("transfer.notPossible", { because: "sameDepartment" });
  await findDepartment(departmentId);
  const missing = await unansweredOf(departmentId, fields);
  if (missing.length > 0) throw fault("ladder.fieldsMissing", { fields: missing.join(", ") });
}
