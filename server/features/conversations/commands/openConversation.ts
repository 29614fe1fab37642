import { urgencyOf } from "../../../../shared/conversations/applyRowToList.ts";
import type { Priority } from "../../../../shared/conversations/conversation.schema.ts";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { Channel } from "../../../../shared/conversations/message.schema.ts";
import { newId, now, type Tx } from "../../../platform/ctx.ts";
import { nextDeparture, type ContactRecord } from "../../contacts/index.ts";
import { defaultDepartment, findDepartment } from "../../departments/index.ts";
import { openWith, type Changed } from "../changes/changeConversation.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";
import { conversationOpened } from "../conversation.events.ts";
import { noDueTime, type ConversationRecord, type Signpost } from "../conversation.model.ts";
import { nextNumber } from "../nextNumber.ts";

export interface NewConversation {
  contact: ContactRecord;
  subject: string;
  channel: Channel;
  departmentId?: string | undefined;
  assigneeId?: ConversationRecord["assigneeId"];
  priority?: Priority;
  participants?: string[];
  visitorId?: string | null;
  followUpOf?: ConversationRecord["followUpOf"];
  /** What the earlier one was about is what this one is about. */
  incidents?: ConversationRecord["incidents"];
  first: EntryDraft[];
}

/** Opens a conversation with its first entries in the caller's transaction; it has an owner department from the start (RTE-1). */
export async function openConversation(tx: Tx, input: NewConversation): Promise<Changed> {
  const department = input.departmentId ? await findDepartment(input.departmentId, tx) : await defaultDepartment(tx);
  // What is written here is older than the thread it opens; the line that says so stands before it all the same (MSG-5).
  const times = input.first.flatMap(({ happenedAt: at }) => at?.getTime() ?? []);
  const happenedAt = new Date(Math.min(now().getTime(), ...times) - 1);
  const opened: EntryDraft = {
    kind: "event",
    author: systemAuthor,
    happenedAt,
    event: { type: "opened", department: { id: String(department._id), name: department.name } },
  };
  const conversation = freshConversation(input, department._id, await nextNumber());
  const signpost: EntryDraft[] = input.followUpOf
    ? [{ kind: "event", author: systemAuthor, happenedAt, event: linkTo(input.followUpOf) }]
    : [];
  return openWith(tx, conversationOpened, conversation, [opened, ...signpost, ...input.first]);
}

const linkTo = ({ id, number }: Signpost) => ({ type: "followUpOf" as const, number, id: String(id) as ConversationId });

export const systemAuthor = { kind: "system" as const, id: null, name: "Waydesk" };

/** The first line of a text as a list shows it: one line, at most 140 characters. */
export const snippetOf = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 140);

export function freshConversation(
  input: Omit<NewConversation, "departmentId">,
  ownerDepartmentId: ConversationRecord["ownerDepartmentId"],
  number: string,
): ConversationRecord {
  const at = now();
  const { contact, subject, channel, priority = "normal", participants = [], assigneeId = null, followUpOf = null, first } = input;
  const waiting = first.filter(({ kind, channel: by }) => kind === "inbound" && by !== "phone");
  return {
    _id: newId(),
    number,
    subject: subject.slice(0, 300),
    status: "open",
    active: true,
    priority,
    urgency: urgencyOf(priority),
    channel,
    visitorId: input.visitorId ?? null,
    tags: [],
    contact: { id: contact._id, name: contact.name, tier: contact.tier },
    participants: [...new Set(participants)],
    ownerDepartmentId,
    assigneeId,
    snippet: snippetOf(first.at(-1)?.text ?? ""),
    unanswered: waiting.length,
    lastActivityAt: at,
    departsAt: nextDeparture(contact, at),
    clock: null,
    dueAt: noDueTime,
    nextStep: null,
    seq: 0,
    revision: 0,
    outsideRevision: 0,
    createdAt: at,
    resolvedAt: null,
    joinedInto: null,
    followUpOf,
    ...(input.incidents?.length ? { incidents: input.incidents } : {}),
  };
}
