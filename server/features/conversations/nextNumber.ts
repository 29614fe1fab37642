import mongoose from "mongoose";

/**
 * The next public number, `WD-1` and on. Taken outside of the transaction: a gap after a failure is harmless (unlike in a thread's `seq`),
 * while one counter inside every transaction would make all new conversations wait for one another.
 */
export const nextNumber = async () => `WD-${await takeNumbers(1)}`;

/** Takes so many numbers in a row and answers the first. */
export async function takeNumbers(count: number): Promise<number> {
  const counters = mongoose.connection.collection<{ _id: string; value: number }>("counters");
  const counter = await counters.findOneAndUpdate(
    { _id: "conversations" },
    { $inc: { value: count } },
    { upsert: true, returnDocument: "after" },
  );
  return (counter?.value ?? count) - count + 1;
}
