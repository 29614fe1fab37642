import { Types } from "mongoose";
import type { Incident, IncidentInput } from "../../../shared/incidents/incident.schema.ts";
import { newId, now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, isDuplicate, pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { IncidentModel, presentIncident, type IncidentRecord } from "./incident.model.ts";
import { incidentChanged } from "./incidents.events.ts";

/** Opens an incident; where one of this kind and title is open already it is that one (INC-1). */
export async function openIncident(ctx: Ctx, input: IncidentInput): Promise<IncidentRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const known = await IncidentModel.findOne({ ...input, state: "open" })
        .session(tx.tx)
        .lean();
      if (known) return known;
      const fresh: IncidentRecord = { _id: newId(), ...input, state: "open", openedAt: now(), openedBy: tx.actor.name, closedAt: null };
      await IncidentModel.create([fresh], { session: tx.tx });
      await append(tx, incidentChanged, { before: null, after: fresh });
      return fresh;
    });
  } catch (error) {
    const known = isDuplicate(error, "title") && !ctx.tx ? await IncidentModel.findOne({ ...input, state: "open" }).lean() : null;
    if (known) return known;
    throw error;
  }
}

/** Closes an incident, or opens it again; its conversations stay linked. Faults: record.notFound, incident.openAlready. */
export async function changeIncident(ctx: Ctx, { id, state }: { id: string; state: Incident["state"] }): Promise<IncidentRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const before = await findIncident(id, tx);
      if (state === before.state) return before;
      const set = { state, closedAt: state === "closed" ? now() : null };
      await IncidentModel.updateOne({ _id: before._id }, { $set: set }, { session: tx.tx });
      await append(tx, incidentChanged, { before, after: { ...before, ...set } });
      return { ...before, ...set };
    });
  } catch (error) {
    if (isDuplicate(error, "title")) throw fault("incident.openAlready", {});
    throw error;
  }
}

/** An incident by id. Faults: record.notFound. */
export async function findIncident(id: string, tx?: Tx): Promise<IncidentRecord> {
  const incident = await IncidentModel.findById(new Types.ObjectId(id))
    .session(tx?.tx ?? null)
    .lean();
  if (!incident) throw fault("record.notFound", { kind: "incident" });
  return incident;
}

/** Incidents of a state, the newest first. */
export async function listIncidents({ state, after, limit }: { state: Incident["state"]; after?: string | undefined; limit: number }) {
  const rows = await IncidentModel.find(pageFilter({ state }, after, "openedAt", -1))
    .sort({ openedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const page = pageOfRows(
    rows,
    limit,
    (row) => row.openedAt,
    (row) => row,
  );
  return { ...page, items: await Promise.all(page.items.map(presentIncident)) };
}
