import { isActive } from "../../../../shared/conversations/statusMoves.ts";
import type { Conditions } from "../../../../shared/conditions/condition.schema.ts";
import { now, systemCtx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { aboutHowMany, lotOfConversations } from "../../conversations/index.ts";
import { PlaceModel } from "../place.model.ts";
import { placeConversations } from "../placeConversations.ts";
import { decidingViews, ViewModel } from "../view.model.ts";
import { viewsChanged } from "../views.events.ts";

const buildWork = "views.build";
const lot = 400;
const tellEvery = 10;
/** What is still to be done first: a view is right about it long before the last old conversation was looked at. */
const phases = [true, "snoozed", false] as const;

interface Building {
  viewId: string;
  version: number;
  phase: number;
  after: string | null;
  done: number;
  lots: number;
}

/** Owes that every conversation is looked at for a view, in the transaction that changes or removes it. */
export const oweBuilding = (tx: Tx, viewId: string, version: number) =>
  oweNext(tx, { viewId, version, phase: -1, after: null, done: 0, lots: 0 });

const oweNext = (tx: Tx, data: Building) => {
  const { viewId, version, phase, after } = data;
  return oweWork(tx, [{ type: buildWork, key: [viewId, version, phase, after].join("@"), data: { ...data }, dueAt: now() }]);
};

/**
 * Goes through all conversations in lots by keyset, one lot a duty, so that a crash repeats one lot at most and other work gets its turn.
 * A view that was changed again meanwhile is left to the newer duty.
 */
export const buildDoer: Doer = {
  type: buildWork,
  atOnce: 2,
  tries: 20,
  run: async (data) => {
    const at = data as unknown as Building;
    if (at.phase < 0)
      await PlaceModel.collection.updateMany({ in: { $elemMatch: keysOf(at.viewId) } }, { $pull: { in: keysOf(at.viewId) } as never });
    const view = await ViewModel.findOne({ _id: at.viewId, version: at.version }).lean();
    if (!view) return inTransaction(systemCtx(), (tx) => tell(tx, at.viewId));
    const next = await buildLot(at, view.conditions);
    const of = Math.max(next?.done ?? 0, await aboutHowMany());
    await inTransaction(systemCtx(), async (tx) => {
      const building = next && { done: next.done, of };
      await ViewModel.updateOne({ _id: at.viewId, version: at.version }, { $set: { building } }, { session: tx.tx });
      if (next) await oweNext(tx, next);
      if (!next || next.lots % tellEvery === 0) await tell(tx, at.viewId);
    });
  },
};

const tell = async (tx: Tx, viewId: string) => void (await append(tx, viewsChanged, { viewId }));

/** Looks at one lot; answers where to go on, or null when all is done. */
async function buildLot(at: Building, conditions: Conditions): Promise<Building | null> {
  const phase = Math.max(0, at.phase);
  const active = phases[phase];
  if (active === undefined || (active === false && asksActiveOnly(conditions))) return null;
  const { ids, next } = await lotOfConversations(active, at.after ?? undefined, lot);
  if (ids.length > 0) await placeConversations(ids, await decidingViews(), false);
  return { ...at, phase: next ? phase : phase + 1, after: next, done: at.done + ids.length, lots: at.lots + 1 };
}

/** All keys of one view: for everybody, for departments, for persons. */
const keysOf = (viewId: string) => ({ $gte: viewId, $lt: `${viewId}~` });

/** True when nothing that is done can belong: the old conversations need not be looked at. */
function asksActiveOnly({ match, groups }: Conditions): boolean {
  const asks = (group: Conditions["groups"][number]) => {
    const narrow = group.conditions.map((one) => one.fact === "snoozed" || (one.fact === "status" && !one.not && one.is.every(isActive)));
    return group.match === "all" ? narrow.some(Boolean) : narrow.every(Boolean);
  };
  return match === "all" ? groups.some(asks) : groups.every(asks);
}
