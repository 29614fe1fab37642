import type { Types } from "mongoose";
import type { Tx } from "../../../platform/ctx.ts";
import { changeConversation } from "../changes/changeConversation.ts";
import { changeSeveral } from "../changes/changeSeveral.ts";
import { clockFaceChanged } from "../conversation.events.ts";
import { noDueTime, type ClockFaceRecord, type ConversationRecord } from "../conversation.model.ts";
import type { EntryDraft } from "../changes/entryRecord.ts";

/** The clock to show on a conversation, and what the thread says of it. */
export interface ShownClock {
  id: Types.ObjectId;
  clock: ClockFaceRecord | null;
  entries: EntryDraft[];
}

/** Shows the clock that hurts next on the conversation, and says in the thread what it did; a clock that stands still is due after all others. */
export async function setClockFace(tx: Tx, { id, clock, entries }: ShownClock): Promise<ConversationRecord> {
  return (await changeConversation(tx, id, clockFaceChanged, { set: shown(clock), entries })).conversation;
}

/** The same on several conversations at once. */
export const setClockFaces = (tx: Tx, faces: ShownClock[]): Promise<ConversationRecord[]> =>
  changeSeveral(
    tx,
    clockFaceChanged,
    faces.map(({ id, clock, entries }) => ({ id, set: shown(clock), entries })),
  );

function shown(clock: ClockFaceRecord | null) {
  const runs = clock !== null && clock.stoppedAt === null && clock.state !== "paused";
  return { clock, dueAt: runs ? clock.dueAt : noDueTime };
}
