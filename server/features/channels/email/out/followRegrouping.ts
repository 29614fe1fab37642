import { Types } from "mongoose";
import type { EventRecord } from "../../../../platform/eventLog/index.ts";
import type { ConversationChanged } from "../../../conversations/index.ts";
import { RawMailModel } from "../in/rawMail.model.ts";
import { OutboxMailModel } from "./outboxMail.model.ts";

/**
 * Mails follow their entries: those of a merged thread are part of the surviving one too, until the two are parted; what was split off
 * takes its mails along, so that the next answer in either threads with the customer's own mail (MAIL-17).
 */
export async function followRegrouping(event: EventRecord): Promise<void> {
  const { conversation, messages, regrouped } = event.payload as ConversationChanged;
  const id = new Types.ObjectId(conversation._id);
  if (conversation.joinedInto) return addThread({ threadIds: id }, new Types.ObjectId(conversation.joinedInto.id));
  const moved = messages.flatMap(({ copyOf, movedTo }) => (copyOf && !movedTo ? [new Types.ObjectId(copyOf)] : []));
  if (regrouped?.leftId) await leaveThread(id, new Types.ObjectId(regrouped.leftId), moved);
  if (regrouped?.opened && moved.length > 0) await addThread(null, id, moved);
}

async function addThread(which: { threadIds: Types.ObjectId } | null, threadId: Types.ObjectId, moved: Types.ObjectId[] = []) {
  const added = { $addToSet: { threadIds: threadId } };
  await RawMailModel.updateMany(which ?? { messageId: { $in: moved } }, added);
  await OutboxMailModel.updateMany(which ?? { _id: { $in: moved } }, added);
}

/** Parted again, with the mails that answered it since: they are its own from now on. */
async function leaveThread(id: Types.ObjectId, leftId: Types.ObjectId, moved: Types.ObjectId[]) {
  const left = { $pull: { threadIds: leftId } };
  const own = { $set: { conversationId: id }, $addToSet: { threadIds: id } };
  if (moved.length > 0) {
    await RawMailModel.updateMany({ messageId: { $in: moved } }, own);
    await OutboxMailModel.updateMany({ _id: { $in: moved } }, own);
  }
  await RawMailModel.updateMany({ threadIds: id }, left);
  await OutboxMailModel.updateMany({ threadIds: id }, left);
}
