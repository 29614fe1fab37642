import type { Types } from "mongoose";
import { changesOfSeveral } from "../../../platform/eventLog/index.ts";
import type { ConversationChanged, ConversationRecord } from "../../conversations/index.ts";
import type { Hit } from "./stepHits.ts";

const asked = [
  "status",
  "priority",
  "channel",
  "ownerDepartmentId",
  "assigneeId",
  "mentionedIds",
  "tags",
  "contact",
  "subject",
  "unanswered",
];
const timed = ["createdAt", "lastActivityAt", "departsAt", "clock", "snooze", "fields"];
const shown = [...asked, ...timed].map((key) => `conversation.${key}`);
const lot = 100;

/** Each hit with what conditions ask of its conversation as the log told it last before that instant; one the log does not know stays as it is. */
export async function asTheyWere(hits: Hit[]): Promise<Hit[]> {
  const ids = [...new Map(hits.map(({ conversation: { _id } }) => [String(_id), _id])).values()];
  const told = new Map<string, Told[]>();
  for (let from = 0; from < ids.length; from += lot)
    for (const [id, changes] of await toldOf(ids.slice(from, from + lot))) told.set(id, changes);
  return hits.map((hit) => {
    const then = told.get(String(hit.conversation._id))?.findLast(({ at }) => at <= hit.at)?.conversation;
    return then ? { ...hit, conversation: { ...without(hit.conversation), ...then } } : hit;
  });
}

/** What a conversation may not have had yet is not taken from now. */
function without({ mentionedIds: _mentioned, snooze: _snooze, fields: _fields, ...always }: ConversationRecord): ConversationRecord {
  return always;
}

interface Told {
  at: Date;
  conversation: Partial<ConversationRecord>;
}

async function toldOf(ids: Types.ObjectId[]): Promise<Map<string, Told[]>> {
  const found = new Map<string, Told[]>();
  for (const { conversationId, at, payload } of await changesOfSeveral<Partial<ConversationChanged>>(ids, shown)) {
    if (!payload?.conversation) continue;
    const known = found.get(String(conversationId)) ?? [];
    if (known.length === 0) found.set(String(conversationId), known);
    known.push({ at, conversation: payload.conversation });
  }
  return found;
}
