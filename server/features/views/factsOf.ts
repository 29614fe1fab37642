import type { ConversationFacts } from "../../../shared/conditions/conversationFacts.ts";
import type { AskedOfContact } from "../contacts/index.ts";
import type { ConversationRecord } from "../conversations/index.ts";

/** What conditions can ask of this conversation. */
export const factsOf = (conversation: ConversationRecord, contact: AskedOfContact): ConversationFacts => ({
  ...contact,
  status: conversation.status,
  priority: conversation.priority,
  channel: conversation.channel,
  departmentId: String(conversation.ownerDepartmentId),
  assigneeId: conversation.assigneeId && String(conversation.assigneeId),
  mentionedIds: (conversation.mentionedIds ?? []).map(String),
  tags: conversation.tags,
  tier: conversation.contact.tier,
  contactId: String(conversation.contact.id),
  subject: conversation.subject,
  unanswered: conversation.unanswered,
  createdAt: conversation.createdAt.getTime(),
  lastActivityAt: conversation.lastActivityAt.getTime(),
  departsAt: conversation.departsAt?.getTime() ?? null,
  clock: clockFacts(conversation.clock),
  policyId: conversation.clock?.policyId ?? null,
  snoozed: Boolean(conversation.snooze),
  fields: conversation.fields ?? {},
});

function clockFacts(clock: ConversationRecord["clock"]): ConversationFacts["clock"] {
  if (!clock || clock.stoppedAt) return null;
  const { state, dueAt } = clock;
  return state === "running" || state === "warned" || state === "breached" || state === "paused" ? { state, dueAt: dueAt.getTime() } : null;
}
