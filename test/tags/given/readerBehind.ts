/** A reader of the log that has not taken any new name of a tag; answered is how it goes on. */
export async function readerBehind() {
  const { ReaderPositionModel, newestEvents } = await import("../../../server/platform/eventLog/index.ts");
  const _id = "test.behind";
  const place = { token: null, lastEventId: null, holder: null, heldUntil: new Date(0), inHandSince: null };
  await ReaderPositionModel.create({ _id, ...place, types: ["tags.renamed"] });
  return async () => {
    const [newest] = await newestEvents({ types: ["tags.renamed"] }, 1);
    await ReaderPositionModel.updateOne({ _id }, { $set: { lastEventId: String(newest?._id) } });
  };
}

interface Owed {
  round: number;
  since: string;
}

/** What is owed so that a name of until lately is forgotten, the newest last. */
export async function owedFor(name: string): Promise<Owed[]> {
  const { WorkModel } = await import("../../../server/platform/dueWork/index.ts");
  const rows = await WorkModel.find({ type: "tags.settle", "data.name": name }).sort({ _id: 1 }).lean();
  return rows.map(({ data }) => data as unknown as Owed);
}

/** Does now what is owed. */
export async function settle(owed: Owed | undefined) {
  const { settleDoer } = await import("../../../server/features/naming/index.ts");
  await settleDoer.run({ ...owed }, 1);
}
