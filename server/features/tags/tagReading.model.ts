import { model, Schema, type Types } from "mongoose";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import { isTag } from "./tag.model.ts";
import type { TagRenamed } from "./tags.events.ts";

/** Which renames a reader has done, the newest last: of a bounded number, as nothing older is read again in order. */
interface TagReadingRecord {
  _id: string;
  eventIds: Types.ObjectId[];
}

const schema = new Schema<TagReadingRecord>(
  { _id: String, eventIds: { type: [Schema.Types.ObjectId], required: true } },
  { collection: "tagReadings", versionKey: false },
);

export const TagReadingModel = model<TagReadingRecord>("TagReading", schema);

const mostKept = 500;
/** Clocks of several processes differ, so that ids are in the order of the log but for so long. */
const skewMs = 60_000;

/**
 * Does what a rename asks of a reader, once: whether it was done says the event, because the name it takes away may be another tag's by then.
 * One that comes long after its turn, set aside or read from far back, is passed over where that is so.
 */
export async function renameOnce(
  reader: string,
  { _id, payload }: EventRecord<TagRenamed>,
  rename: (renamed: TagRenamed) => Promise<void>,
) {
  const { eventIds: done = [] } = (await TagReadingModel.findById(reader).lean()) ?? {};
  if (done.some((id) => id.equals(_id))) return;
  const { from, to } = payload;
  if (from !== to && !(isLate(_id, done) && (await isTag(from)))) await rename(payload);
  await TagReadingModel.updateOne({ _id: reader }, { $push: { eventIds: { $each: [_id], $slice: -mostKept } } }, { upsert: true });
}

function isLate(id: Types.ObjectId, done: Types.ObjectId[]): boolean {
  const newest = Math.max(0, ...done.map((one) => one.getTimestamp().getTime()));
  return id.getTimestamp().getTime() < newest - skewMs;
}
