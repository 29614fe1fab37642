import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { StepAction } from "../../../../shared/escalation/ladder.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { fieldsOf, offerTransfer, unansweredOf } from "../../transfers/index.ts";
import { stepsOf, type LadderRunRecord } from "./ladder.model.ts";

type OfferAction = Extract<StepAction, { kind: "offerTransfer" }>;

/** Offers the conversation of a run to another department, with what that one asks answered by the step. Faults: ladder.fieldsMissing, those of an offer. */
export async function offerByStep(tx: Tx, action: OfferAction, run: LadderRunRecord) {
  const { departmentId: toDepartmentId, reason, summary } = action;
  const offered = { id: String(run.conversationId) as ConversationId, toDepartmentId, toAgentId: null, reason, reasonText: null, summary };
  await offerTransfer(tx, { ...offered, fields: await answersOf(tx, action, run), warm: false });
}

/**
 * What the step answers the asked department. As the ladder stands now: a department may ask more since the step was reached, and who
 * answers that in the ladder means the step that is tried again too. Faults: ladder.fieldsMissing.
 */
async function answersOf(tx: Tx, action: OfferAction, { departmentId, stepId }: LadderRunRecord) {
  const step = (departmentId ? await stepsOf(departmentId, tx) : []).find(({ id }) => id === stepId);
  const isSame = (one: StepAction): one is OfferAction => one.kind === "offerTransfer" && one.departmentId === action.departmentId;
  const { fields: answers } = step?.actions.find(isSame) ?? action;
  const missing = await unansweredOf(action.departmentId, answers, tx);
  if (missing.length > 0) throw fault("ladder.fieldsMissing", { fields: missing.join(", ") });
  const asked = new Set((await fieldsOf(action.departmentId, tx)).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)));
}
