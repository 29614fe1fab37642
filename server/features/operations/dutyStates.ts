import type { DutyState } from "../../../shared/operations/operations.schema.ts";
import { now } from "../../platform/ctx.ts";
import { WorkModel } from "../../platform/dueWork/index.ts";

/** Work is late when it is due for this long: a worker looks at least every two seconds. */
const lateMilliseconds = 5000;
/** Counting reads every row that is owed; several people watching one page are answered by one count. */
const rememberMilliseconds = 2000;
let remembered: { until: number; states: Promise<DutyState[]> } | undefined;

/** What is owed, per type, and what died of it; at most two seconds old. */
export function dutyStates(): Promise<DutyState[]> {
  if (remembered && remembered.until > now().getTime()) return remembered.states;
  const states = count();
  states.catch(forgetDutyStates);
  remembered = { until: now().getTime() + rememberMilliseconds, states };
  return states;
}

export const forgetDutyStates = () => {
  remembered = undefined;
};

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
