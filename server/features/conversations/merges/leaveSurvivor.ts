import type { Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { authorOf } from "../commands/postMessage.ts";
import { conversationRegrouped } from "../conversation.events.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";
import { leftBehind } from "./moveEntries.ts";
import type { RegroupingRecord } from "./regrouping.model.ts";
import type { Link } from "./undoMerge.ts";
import type { SinceMerge } from "./sinceMerge.ts";
import { waitingEntries } from "./waitingEntries.ts";

/** The surviving thread without what came with the merge: who waits, who is reached by chat, who may write and who watches, as it was. */
export async function leaveSurvivor(
  tx: Tx,
  merge: RegroupingRecord,
  into: ConversationRecord,
  { copies, silent }: Pick<SinceMerge, "copies" | "silent">,
  follows: MessageRecord[],
  link: Link,
) {
  const gone = [...copies, ...follows];
  const goneIds = new Set(gone.map(({ _id }) => String(_id)));
  const waiting = (await waitingEntries(tx, into._id)).filter(({ _id }) => !goneIds.has(String(_id)));
  const set = { unanswered: waiting.length, ...asItWas(merge, into, silent) };
  await changeConversation(tx, into._id, conversationRegrouped, {
    set,
    touched: leftBehind(gone, { _id: merge.fromId, number: merge.fromNumber }, "undo"),
    entries: [{ kind: "event", author: authorOf(tx), event: { type: "unjoinedHere", ...link } }],
    regrouped: { undoes: merge.intoRevision, askedAt: waiting[0]?.createdAt ?? null },
  });
}

/** What the merge set and nobody has set since; what was added to a list is taken out of it again. */
function asItWas({ before, watchersAdded, participantsAdded }: RegroupingRecord, into: ConversationRecord, silent: boolean) {
  const was = before.into;
  if (!was) return {};
  const { channel, snippet, lastActivityAt } = was;
  const visitor = into.visitorId === before.from.visitorId ? { visitorId: was.visitorId } : {};
  const added = new Set(watchersAdded.map(String));
  return {
    ...visitor,
    ...(silent ? { channel, snippet, lastActivityAt } : {}),
    participants: into.participants.filter((one) => !participantsAdded.includes(one)),
    ...(added.size > 0 ? { watcherIds: (into.watcherIds ?? []).filter((id) => !added.has(String(id))) } : {}),
  };
}
