import { Types } from "mongoose";
import { auditAreas, type AuditArea } from "../../../shared/audit/auditAreas.ts";
import { changesBetween } from "../../../shared/audit/changesBetween.ts";
import type { AuditEntry } from "../../../shared/audit/audit.api.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { newestEvents, type EventRecord } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { mayUndo } from "./undo/undoEvent.ts";
import { inForce } from "./undo/undoer.ts";

interface Query {
  area?: AuditArea | undefined;
  agentId?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  after?: string | undefined;
  limit: number;
}

const all: string[] = Object.values(auditAreas).flat();

/**
 * What people changed of settings and rights, newest first: one seek into the log for each kind of event, merged by the database. Ids rise
 * with time, so that a period is a range of them. Faults: request.invalid.
 */
export async function listAudit(ctx: Ctx, { area, agentId, since, until, after, limit }: Query) {
  const within = {
    ...(since ? { $gte: Types.ObjectId.createFromTime(Math.floor(Date.parse(since) / 1000)) } : {}),
    ...(until ? { $lt: Types.ObjectId.createFromTime(Math.ceil(Date.parse(until) / 1000)) } : {}),
    ...(after ? { $lt: placeOf(after, until) } : {}),
  };
  const only = {
    ...(agentId ? { "actor.id": agentId } : {}),
    // How somebody likes their own screen is their own affair.
    // How far a view has come with being made up changes nothing about it.
    $nor: [
      { type: "views.changed", "payload.after": { $exists: false } },
      { type: "agent.changed", "payload.after.role": { $exists: false } },
    ],
  };
  const rows = await newestEvents({ types: area ? auditAreas[area] : all, ids: within, only }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const now = inForce();
  const items = await Promise.all(shown.map(async (event) => ({ ...presentEntry(event), undo: await mayUndo(ctx, event, now) })));
  return { items, next: rows.length > limit && last ? String(last._id) : null };
}

/** The place after an entry; a period that ends earlier ends it. */
function placeOf(after: string, until: string | undefined): Types.ObjectId {
  if (!/^[0-9a-f]{24}$/.test(after))
    throw fault("request.invalid", { issues: [{ path: "after", message: "is not the `next` of a page" }] });
  const end = until ? Types.ObjectId.createFromTime(Math.ceil(Date.parse(until) / 1000)) : null;
  return end && end.toHexString() < after ? end : new Types.ObjectId(after);
}

type Told = { before?: unknown; after?: unknown } & Record<string, unknown>;

/** An event that tells what was and what is shows the difference; any other shows what it tells. */
function presentEntry(event: EventRecord): Omit<AuditEntry, "undo"> {
  const told = plain(event.payload) as Told;
  const { before = null, after, mergeId: _mergeId, ...rest } = told;
  const is = after === undefined ? rest : after;
  return { ...headOf(event), about: nameIn(is) ?? nameIn(before) ?? placeIn(rest), changes: changesBetween(innerOf(before, is), is) };
}

export const headOf = ({ _id, at, type, actor: { kind, id, name }, from }: EventRecord) => ({
  ...{ id: String(_id), at: at.toISOString(), type, actor: { kind, id, name }, from: from ?? null },
});

/** Ids and instants as texts, as everywhere outside. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** `{ webhook }` beside `before` tells of the same thing one step further in. */
function innerOf(before: unknown, is: unknown): unknown {
  if (!isRecord(before) || !isRecord(is)) return before;
  const [only, ...more] = Object.keys(is);
  return only !== undefined && more.length === 0 && isRecord(is[only]) ? { [only]: before } : before;
}

/** The name of the thing itself, or of the only thing inside it. */
function nameIn(value: unknown): string | null {
  if (!isRecord(value)) return null;
  for (const one of [value, ...Object.values(value)]) if (isRecord(one) && typeof one["name"] === "string") return one["name"];
  return null;
}

/** Whose it is, where what changed has no name of its own: a mailbox, or the id of a department. */
const placeIn = ({ mailbox, departmentId }: Record<string, unknown>): string | null =>
  [mailbox, departmentId].find((one) => typeof one === "string") ?? null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
