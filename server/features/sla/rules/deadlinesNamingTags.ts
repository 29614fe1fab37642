import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import type { TagAsker } from "../../tags/index.ts";
import { DeadlineModel, listDeadlines } from "./deadline.model.ts";

/** Deadlines from outside ask for tags; a ready-made one nobody touched is kept with the new name, as the version it is. */
export const deadlinesNamingTags: TagAsker = {
  of: "deadline",
  naming: async (_names, tx) => (await listDeadlines(tx)).map(({ id, all }) => ({ id, asked: all })),
  put: async (tx, { id, asked }) => {
    const { id: key, version, changedAt, changedBy, ...rules } = (await listDeadlines(tx)).find((one) => one.id === id) as Deadline;
    const record = { key, version, rules: { ...rules, all: asked as Deadline["all"] }, changedAt: new Date(changedAt), changedBy };
    await DeadlineModel.replaceOne({ _id: `${key}:${version}` }, record, { upsert: true, session: tx.tx });
  },
};
