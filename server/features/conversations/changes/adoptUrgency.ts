import { urgencyOf } from "../../../../shared/conversations/applyRowToList.ts";
import { Priority } from "../../../../shared/conversations/conversation.schema.ts";
import { ConversationModel } from "../conversation.model.ts";

/** Gives conversations of before there was an order by urgency their place in it; where none is left it costs one seek a priority. */
export async function adoptUrgency() {
  const without = { active: { $in: [true, false] }, urgency: null };
  const hint = { active: 1, urgency: 1, _id: 1 } as const;
  for (const priority of Priority.options)
    await ConversationModel.collection.updateMany({ ...without, priority }, { $set: { urgency: urgencyOf(priority) } }, { hint });
}
