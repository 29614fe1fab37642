import { Types } from "mongoose";
import { placesIn } from "../../../../shared/macros/variables.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { findAgent } from "../../auth/index.ts";
import { departmentList } from "../../departments/index.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/** Nothing leaves the house with a place that nobody filled. Faults: message.placesLeft. */
export function refusePlaces(text: string) {
  const names = placesIn(text);
  if (names.length > 0) throw fault("message.placesLeft", { names: names.join(", ") });
}

/** What a conversation must be for the caller to answer it: part of the write itself, so two at once cannot both pass, and it costs no read. */
export async function answerableBy({ actor }: Ctx): Promise<Record<string, unknown>> {
  const strict = await strictDepartments();
  if (strict.length === 0 || actor.kind !== "agent") return {};
  const me = new Types.ObjectId(actor.id ?? undefined);
  const elsewhere = { ownerDepartmentId: { $nin: strict.map((id) => new Types.ObjectId(id)) } };
  return { $or: [elsewhere, { assigneeId: null }, { assigneeId: me }, { joinedAgentId: me }] };
}

/** The name of who alone answers this conversation, null where the caller may. */
export async function onlyAnsweredBy(
  { actor }: Ctx,
  { ownerDepartmentId, assigneeId, joinedAgentId }: ConversationRecord,
): Promise<string | null> {
  const mine = [assigneeId, joinedAgentId].some((id) => id && String(id) === actor.id);
  if (!assigneeId || mine || !(await strictDepartments()).includes(String(ownerDepartmentId))) return null;
  return (await findAgent(String(assigneeId))).name;
}

const strictDepartments = async (): Promise<string[]> =>
  (await departmentList()).filter(({ onlyAssigneeAnswers }) => onlyAssigneeAnswers).map(({ id }) => id);
