import { model, Schema, type ClientSession, type Types } from "mongoose";

/** Something that carried a tag when it became one with another: what it takes to part the two again. Gone when they were parted. */
export interface TagCarrierRecord {
  _id: Types.ObjectId;
  mergeId: string;
  of: "conversation" | "contact" | "contactMerge";
  recordId: Types.ObjectId;
  /** It carried the other tag as well. */
  besides: boolean;
}

const schema = new Schema<TagCarrierRecord>(
  {
    mergeId: { type: String, required: true },
    of: { type: String, required: true },
    recordId: { type: Schema.Types.ObjectId, required: true },
    besides: { type: Boolean, required: true },
  },
  { collection: "tagCarriers", versionKey: false },
);
schema.index({ mergeId: 1, of: 1, recordId: 1 }, { unique: true });

export const TagCarrierModel = model<TagCarrierRecord>("TagCarrier", schema);

type Carrier = Pick<TagCarrierRecord, "recordId" | "besides">;

/** Notes what carried a tag, before it carries the other; what is noted already stays as it was noted first. */
export async function noteCarriers(mergeId: string, of: TagCarrierRecord["of"], carriers: Carrier[], session: ClientSession | null = null) {
  if (carriers.length === 0) return;
  const writes = carriers.map(({ recordId, besides }) => ({
    updateOne: { filter: { mergeId, of, recordId }, update: { $setOnInsert: { besides } }, upsert: true },
  }));
  await TagCarrierModel.collection.bulkWrite(writes, { ordered: false, ...(session ? { session } : {}) });
}

/** The next of what carried it, at most so many; to be forgotten when each carries it again. */
export const carriersOf = (mergeId: string, of: TagCarrierRecord["of"], most: number): Promise<TagCarrierRecord[]> =>
  TagCarrierModel.find({ mergeId, of }).limit(most).lean();

/** True while something waits for its tags of before. */
export const areCarriersLeft = async (mergeId: string): Promise<boolean> => (await TagCarrierModel.exists({ mergeId })) !== null;

export const forgetCarriers = (carriers: TagCarrierRecord[], session: ClientSession | null = null) =>
  TagCarrierModel.deleteMany({ _id: { $in: carriers.map(({ _id }) => _id) } }).session(session);
