import { Types } from "mongoose";
import { whyOf, type PassedWhy } from "../../../../shared/transfers/whyOf.ts";
import { now, type Actor, type Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { isOf } from "../offers/accessTransfer.ts";
import { presentTransfer } from "../offers/presentTransfer.ts";
import { TransferModel, type TransferRecord } from "../offers/transfer.model.ts";

interface Pair {
  fromDepartmentId: string;
  toDepartmentId: string;
  days: number;
}

/** More than this is read no further: the detail says that it is of the newest only. */
const mostRead = 20_000;
const needed = { _id: 0, reason: 1, state: 1, tookMinutes: 1, "refusal.reason": 1, "offeredBy.name": 1 } as const;
type Needed = Pick<TransferRecord, "reason" | "state" | "tookMinutes" | "refusal" | "offeredBy">;

/** Why one department offered another so much, and why it came back; nothing for who belongs to neither. */
export async function flowDetail({ actor }: Ctx, pair: Pair) {
  if (!sees(actor, pair)) return { complete: true, ...whyOf([]) };
  const rows = await TransferModel.collection
    .find<Needed>(between(pair), { projection: needed })
    .sort({ offeredAt: -1, _id: -1 })
    .limit(mostRead + 1)
    .toArray();
  return { complete: rows.length <= mostRead, ...whyOf(rows.slice(0, mostRead).map(asPassed)) };
}

/** The offers of a flow, newest first: one seek into the index of the pair. */
export async function flowOffers({ actor }: Ctx, { after, limit, ...pair }: Pair & { after?: string | undefined; limit: number }) {
  if (!sees(actor, pair)) return { items: [], next: null };
  const rows = await TransferModel.collection
    .find<TransferRecord>(pageFilter(between(pair), after, "offeredAt", -1))
    .sort({ offeredAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOfRows(rows, limit, (row) => row.offeredAt, presentTransfer);
}

const sees = (actor: Actor, { fromDepartmentId, toDepartmentId }: Pair) =>
  [fromDepartmentId, toDepartmentId].some((id) => isOf(actor, new Types.ObjectId(id)));

const between = ({ fromDepartmentId, toDepartmentId, days }: Pair) => ({
  fromDepartmentId: new Types.ObjectId(fromDepartmentId),
  toDepartmentId: new Types.ObjectId(toDepartmentId),
  offeredAt: { $gte: new Date(now().getTime() - days * 86_400_000) },
});

const asPassed = ({ reason, state, tookMinutes, refusal, offeredBy }: Needed): PassedWhy => ({
  ...{ reason, state, refusal: refusal?.reason ?? null, by: offeredBy.name },
  tookMinutes: state === "accepted" ? tookMinutes : null,
});
