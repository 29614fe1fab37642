import { fault } from "../../../platform/fault.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/** Two that cannot become one. Faults: conversation.joinRefused. */
export function refuseJoin(from: ConversationRecord, into: ConversationRecord) {
  if (from._id.equals(into._id)) throw fault("conversation.joinRefused", { because: "sameConversation" });
  if (from.joinedInto || into.joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  if (into.status === "closed") throw fault("conversation.joinRefused", { because: "closed" });
  // Somebody in another department is about to take it: first that is answered or taken back.
  if (from.guestDepartmentIds?.length) throw fault("conversation.joinRefused", { because: "offered" });
}
