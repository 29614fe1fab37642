import { Types } from "mongoose";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { flowsOf, type Passed } from "../../../../shared/transfers/flowsOf.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { TransferModel, type TransferRecord } from "../offers/transfer.model.ts";

/** More than this is read no further: the map says that it is of the newest only. */
const mostRead = 20_000;
const needed = { _id: 0, fromDepartmentId: 1, toDepartmentId: 1, state: 1, tooOften: 1, tookMinutes: 1 } as const;
type Needed = Pick<TransferRecord, Exclude<keyof typeof needed, "_id">>;

/** What passed between departments in the last days; who does not read everything sees what its own departments gave and got. */
export async function transferFlows({ actor }: Ctx, days: number) {
  const since = new Date(now().getTime() - days * 86_400_000);
  const own = actor.departmentIds.map((id) => new Types.ObjectId(id));
  const scope = actor.abilities.has("conversation.readAll") ? {} : { departmentIds: { $in: own } };
  const rows = await TransferModel.collection
    .find<Needed>({ offeredAt: { $gte: since }, ...scope }, { projection: needed })
    .sort({ offeredAt: -1, _id: -1 })
    .limit(mostRead + 1)
    .toArray();
  const items = flowsOf(rows.slice(0, mostRead).map(asPassed)).map((flow) => ({
    ...flow,
    fromDepartmentId: flow.fromDepartmentId as DepartmentId,
    toDepartmentId: flow.toDepartmentId as DepartmentId,
  }));
  return { since: since.toISOString(), complete: rows.length <= mostRead, items };
}

const asPassed = ({ fromDepartmentId, toDepartmentId, state, tooOften, tookMinutes }: Needed): Passed => ({
  fromDepartmentId: String(fromDepartmentId),
  toDepartmentId: String(toDepartmentId),
  state,
  tooOften,
  tookMinutes: state === "accepted" ? tookMinutes : null,
});
