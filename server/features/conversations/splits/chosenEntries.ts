import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import type { ConversationRecord } from "../conversation.model.ts";
import type { MessageRecord } from "../message.model.ts";
import { entriesOf } from "../merges/moveEntries.ts";
import { waitingEntries, type Waiting } from "../merges/waitingEntries.ts";

/** The entries that leave a thread, which of them wait for an answer, and what waits of those that stay. */
export interface Chosen {
  chosen: MessageRecord[];
  waiting: Waiting[];
  left: Waiting[];
}

/** Faults: conversation.joinRefused, conversation.splitRefused for events, for others' entries, for all there is, and for a mail on its way. */
export async function chosenEntries(tx: Tx, { _id, joinedInto }: ConversationRecord, ids: Types.ObjectId[]): Promise<Chosen> {
  if (joinedInto) throw fault("conversation.joinRefused", { because: "alreadyJoined" });
  const said = await entriesOf(tx, _id, { kind: { $ne: "event" } });
  const wanted = new Set(ids.map(String));
  const chosen = said.filter((one) => wanted.has(String(one._id)));
  if (chosen.length === 0 || chosen.length !== wanted.size) throw fault("conversation.splitRefused", { because: "notHere" });
  if (chosen.length === said.length) throw fault("conversation.splitRefused", { because: "nothingLeft" });
  // Its record says which conversation it leaves from: a few seconds later it has left.
  if (chosen.some(({ delivery }) => delivery?.state === "queued" || delivery?.state === "sending"))
    throw fault("conversation.splitRefused", { because: "waitsToLeave" });
  const all = await waitingEntries(tx, _id);
  const [waiting, left] = [all.filter(({ _id: id }) => wanted.has(String(id))), all.filter(({ _id: id }) => !wanted.has(String(id)))];
  return { chosen, waiting, left };
}
