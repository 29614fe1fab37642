import { Types } from "mongoose";
import type { ViewInput } from "../../../shared/views/view.schema.ts";
import { newId, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { accessView, mayChangeView } from "./accessView.ts";
import { aboutHowMany } from "../conversations/index.ts";
import { oweBuilding } from "./building/buildView.ts";
import { inTagNamesOfNow } from "../tags/index.ts";
import { ViewModel, type ViewRecord } from "./view.model.ts";
import { refuseSharing } from "./refuseSharing.ts";
import { saidView, viewsChanged } from "./views.events.ts";

/** Each view is looked at for each change of each conversation: a desk has at most so many, and so has a person. */
const mostViews = 300;
const mostOwn = 40;

/** Saves a view. Faults: view.tooMany, ability.missing, record.notFound for the team. */
export const addView = (ctx: Ctx, input: ViewInput): Promise<ViewRecord> =>
  inTransaction(ctx, async (tx) => {
    await refuseSharing(tx, input);
    const ownerId = tx.actor.id ?? "";
    const [all, own] = [await ViewModel.countDocuments().session(tx.tx), await ViewModel.countDocuments({ ownerId }).session(tx.tx)];
    if (all >= mostViews || own >= mostOwn) throw fault("view.tooMany", { most: own >= mostOwn ? mostOwn : mostViews });
    return store(tx, null, { ...input, _id: newId(), ownerId, version: 1 });
  });

/** Changes a view; what belongs to it is made up anew. Faults: record.notFound, rules.changed, ability.missing. */
export const changeView = (ctx: Ctx, { id, seenVersion, ...input }: ViewInput & { id: string; seenVersion: number }): Promise<ViewRecord> =>
  inTransaction(ctx, async (tx) => {
    const before = await changeable(tx, id);
    if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
    await refuseSharing(tx, input);
    return store(tx, before, { ...input, _id: before._id, ownerId: before.ownerId, version: before.version + 1 });
  });

/** Removes a view. Faults: record.notFound. */
export const removeView = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await changeable(tx, id);
    const { _id, version } = before;
    await ViewModel.deleteOne({ _id }, { session: tx.tx });
    await oweBuilding(tx, id, version + 1);
    await append(tx, viewsChanged, { viewId: id, before: saidView(before), after: null });
  });

async function changeable(tx: Tx, id: string): Promise<ViewRecord> {
  const view = await accessView(tx, id);
  if (!mayChangeView(tx.actor, view)) throw fault("ability.missing", { ability: "view.share" });
  return view;
}

async function store(
  tx: Tx,
  before: ViewRecord | null,
  view: ViewInput & Pick<ViewRecord, "_id" | "ownerId" | "version">,
): Promise<ViewRecord> {
  const teamId = view.sharing === "team" ? view.teamId : null;
  const conditions = await inTagNamesOfNow(tx, view.conditions);
  const record: ViewRecord = { ...view, conditions, teamId, changedBy: tx.actor.name, building: { done: 0, of: await aboutHowMany() } };
  await ViewModel.replaceOne({ _id: new Types.ObjectId(record._id) }, record, { upsert: true, session: tx.tx });
  await oweBuilding(tx, String(record._id), record.version);
  await append(tx, viewsChanged, { viewId: String(record._id), before: before && saidView(before), after: saidView(record) });
  return record;
}
