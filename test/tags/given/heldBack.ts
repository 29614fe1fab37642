/** Does something while whoever wants to change this conversation or contact waits, as behind a slow reader. */
export async function heldBack(id: string, work: () => Promise<void>) {
  const { Types, connection } = await import("mongoose").then((mongoose) => mongoose.default);
  const session = await connection.startSession();
  session.startTransaction();
  try {
    for (const name of ["conversations", "contacts"])
      await connection.collection(name).updateOne({ _id: new Types.ObjectId(id) }, { $set: { heldBack: true } }, { session });
    await work();
  } finally {
    await session.abortTransaction();
    await session.endSession();
  }
}
