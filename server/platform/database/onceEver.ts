import { model, Schema } from "mongoose";
import { now } from "../ctx.ts";

interface DoneOnce {
  _id: string;
  at: Date;
}

const schema = new Schema<DoneOnce>({ _id: String, at: { type: Date, required: true } }, { collection: "doneOnce", versionKey: false });
const DoneOnceModel = model<DoneOnce>("DoneOnce", schema);

/** Whether what is done once in the life of a database has been: a start asks this instead of looking through all there is. */
export const wasDone = async (name: string): Promise<boolean> => (await DoneOnceModel.exists({ _id: name })) !== null;

/** Notes that it has been done, once it is; noting it again changes nothing. */
export const noteDone = (name: string) => DoneOnceModel.updateOne({ _id: name }, { $setOnInsert: { at: now() } }, { upsert: true });
