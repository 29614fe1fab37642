import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { changeConversation, type EntryDraft } from "../changeConversation.ts";
import { clockFaceChanged } from "../conversation.events.ts";
import { noDueTime, type ClockFaceRecord } from "../conversation.model.ts";

/** Shows the clock that hurts next on the conversation, and says in the thread what it did; a clock that stands still is due after all others. */
export async function setClockFace(tx: Tx, id: Types.ObjectId, clock: ClockFaceRecord | null, entries: EntryDraft[]) {
  const runs = clock !== null && clock.stoppedAt === null && clock.state !== "paused";
  const set = { clock, dueAt: runs ? clock.dueAt : noDueTime };
  return (await changeConversation(tx, id, clockFaceChanged, { set, entries })).conversation;
}
