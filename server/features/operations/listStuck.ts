import type { DutyId, SetAsideEventId } from "../../../shared/contract/ids.ts";
import type { DeadDuty, SetAsideEvent } from "../../../shared/operations/operations.schema.ts";
import { pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { WorkModel, type WorkRecord } from "../../platform/dueWork/index.ts";
import { SetAsideEventModel, type SetAsideEvent as SetAsideRecord } from "../../platform/eventLog/index.ts";

interface Page {
  after?: string | undefined;
  limit: number;
}

/** Events nobody has settled yet, the newest first. */
export async function listSetAside({ after, limit }: Page) {
  const rows = await SetAsideEventModel.find(pageFilter({ state: { $in: ["aside", "retrying"] } }, after, "at", -1))
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.at, presentSetAside);
}

/** Duties that failed for good and wait for somebody, the newest first; what they hold inside is not read. */
export async function listDeadDuties({ after, limit }: Page) {
  const rows = await WorkModel.find(pageFilter({ state: "dead" }, after, "endedAt", -1), { data: 0 })
    .sort({ endedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  return pageOfRows(rows, limit, (row) => row.endedAt, presentDuty);
}

export const presentSetAside = ({ _id, at, reader, type, eventId, state, tries, error }: SetAsideRecord): SetAsideEvent => ({
  id: String(_id) as SetAsideEventId,
  reader,
  type,
  eventId,
  state,
  tries,
  error,
  at: at.toISOString(),
});

export const presentDuty = ({ _id, type, key, state, attempts, lastError, endedAt, dueAt }: Omit<WorkRecord, "data">): DeadDuty => ({
  id: String(_id) as DutyId,
  type,
  key,
  state,
  attempts,
  error: lastError ?? "",
  at: (endedAt ?? dueAt).toISOString(),
});
