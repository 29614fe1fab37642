import { Types } from "mongoose";
import type { TeamId, ViewId } from "../../../shared/contract/ids.ts";
import { asWritten } from "../../../shared/tags/tagNaming.ts";
import type { SavedView } from "../../../shared/views/view.schema.ts";
import type { Actor, Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { findAgent } from "../auth/index.ts";
import { ViewModel, type ViewRecord } from "./view.model.ts";

/** The views somebody sees: the own ones, those of the own teams, and everybody's. */
export async function viewScope({ actor }: Ctx): Promise<Record<string, unknown>> {
  if (actor.kind !== "agent" || actor.id === null) return { _id: null };
  const { teamIds } = await findAgent(actor.id);
  return {
    $or: [
      { sharing: "personal", ownerId: actor.id },
      { sharing: "team", ownerId: actor.id },
      { sharing: "team", teamId: { $in: teamIds.map(String) } },
      { sharing: "everyone" },
    ],
  };
}

/** The views somebody sees, by name. */
export const viewsFor = async (ctx: Ctx): Promise<ViewRecord[]> =>
  ViewModel.find(await viewScope(ctx))
    .sort({ name: 1, _id: 1 })
    .lean();

/** A view on somebody's behalf. Faults: record.notFound. */
export async function accessView(ctx: Ctx, id: string): Promise<ViewRecord> {
  const view = await ViewModel.findOne({ $and: [{ _id: new Types.ObjectId(id) }, await viewScope(ctx)] })
    .session(ctx.tx ?? null)
    .lean();
  if (!view) throw fault("record.notFound", { kind: "view" });
  return view;
}

/** Who made it changes it; everybody's also who may share with everybody. */
export const mayChangeView = ({ id, abilities }: Actor, { ownerId, sharing }: Pick<ViewRecord, "ownerId" | "sharing">) =>
  abilities.has("view.write") && (ownerId === id || (sharing !== "personal" && abilities.has("view.share")));

export const presentView = (record: ViewRecord, actor: Actor): SavedView => ({
  id: String(record._id) as ViewId,
  name: record.name,
  nameZh: record.nameZh,
  sharing: record.sharing,
  teamId: record.teamId as TeamId | null,
  conditions: asWritten(record.conditions),
  version: record.version,
  by: record.changedBy,
  mine: record.ownerId === actor.id,
  mayChange: mayChangeView(actor, record),
  building: record.building,
});
