import type { DutyState } from "../../../shared/operations/operations.schema.ts";
import { now } from "../../platform/ctx.ts";
import { rememberFor } from "../../platform/database/index.ts";
import { WorkModel } from "../../platform/dueWork/index.ts";

/** Work is late when it is due for this long: a worker looks at least every two seconds. */
const lateMilliseconds = 5000;
/** Counting reads every row that is owed; several people watching one page are answered by one count. */
const states = rememberFor(2000, count);

/** What is owed, per type, and what died of it; at most two seconds old. */
export const dutyStates = (): Promise<DutyState[]> => states.recall();

export const forgetDutyStates = states.forget;

async function count(): Promise<DutyState[]> {
  const due = new Date(now().getTime() - lateMilliseconds);
  const rows = await WorkModel.aggregate<DutyState & { _id: string }>([
    { $match: { state: { $in: ["waiting", "running"] } } },
    { $unionWith: { coll: "dueWork", pipeline: [{ $match: { state: "dead" } }] } },
    {
      $group: {
        _id: "$type",
        waiting: sumOf({ $eq: ["$state", "waiting"] }),
        running: sumOf({ $eq: ["$state", "running"] }),
        late: sumOf({ $and: [{ $ne: ["$state", "dead"] }, { $lt: ["$dueAt", due] }] }),
        dead: sumOf({ $eq: ["$state", "dead"] }),
      },
    },
    { $sort: { _id: 1 } },
  ]);
  return rows.map(({ _id, waiting, running, late, dead }) => ({ type: _id, waiting, running, late, dead }));
}

const sumOf = (when: object) => ({ $sum: { $cond: [when, 1, 0] } });
