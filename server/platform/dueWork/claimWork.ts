import { newKey, now } from "../ctx.ts";
import { WorkModel, type WorkRecord } from "./work.model.ts";

const leaseMilliseconds = 30_000;
const live = { $in: ["waiting", "running"] };
const isDue = (type: string) => ({ type, state: live, dueAt: { $lte: now() } });
const leaseUntil = () => new Date(now().getTime() + leaseMilliseconds);
const claimed = () => ({ $set: { state: "running", dueAt: leaseUntil(), token: newKey() }, $inc: { attempts: 1 } });

/** The duty of this type that is due longest, ours for the length of a lease; null when none is due. */
export const claimOne = (type: string) =>
  WorkModel.collection.findOneAndUpdate(isDue(type), claimed(), {
    sort: { dueAt: 1 },
    returnDocument: "after",
  }) as Promise<WorkRecord | null>;

/** Those that are due longest, at most so many, under one lease; null when none is due. Another worker may have been quicker: then it is fewer. */
export async function claimMany(type: string, atMost: number): Promise<WorkRecord[] | null> {
  const due = await WorkModel.collection
    .find(isDue(type), { projection: { _id: 1 } })
    .sort({ dueAt: 1 })
    .limit(atMost)
    .toArray();
  if (due.length === 0) return null;
  const _id = { $in: due.map((row) => row._id) };
  const claim = claimed();
  await WorkModel.collection.updateMany({ ...isDue(type), _id }, claim);
  return WorkModel.collection.find<WorkRecord>({ _id, token: claim.$set.token }).toArray();
}

/** The lease of claimed duties, as a filter: it matches no more once another has taken them. */
export const leaseOf = (works: WorkRecord[]) => ({ _id: { $in: works.map(({ _id }) => _id) }, token: works[0]?.token ?? "" });

/** Keeps a lease as long as `work` takes. */
export async function underLease<Result>(
  works: WorkRecord[],
  lost: (error: unknown) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const beat = setInterval(
    () => void WorkModel.collection.updateMany(leaseOf(works), { $set: { dueAt: leaseUntil() } }).catch(lost),
    leaseMilliseconds / 3,
  );
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** When the next one falls due, counting those under a lease; null when nothing is owed. */
export async function nextDue(type: string): Promise<Date | null> {
  const next = await WorkModel.collection.findOne({ type, state: live }, { sort: { dueAt: 1 }, projection: { dueAt: 1 } });
  return next && (next["dueAt"] as Date);
}
