import type { Ability } from "../../../../shared/auth/abilities.ts";
import type { RoleInForce } from "../../../../shared/auth/roleInForce.schema.ts";
import { roleNames } from "../../../../shared/auth/roleNames.ts";
import { newId, now, type Ctx, type Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { AgentModel } from "../agent.model.ts";
import { agentChanged, roleChanged } from "../auth.events.ts";
import { accessRole, isBuiltIn, RoleModel, type HeldRole, type RoleRecord } from "./role.model.ts";

const mostRoles = 50;
/** Somebody must be able to undo anything, and an auditor changes nothing: that is what these two are. */
const readsOnly = (ability: Ability) => /\.read(All)?$/.test(ability);

/** Every role with how many people hold it: the built-in ones, then the desk's own by name. */
export async function listRoles(): Promise<RoleInForce[]> {
  const [own, held] = await Promise.all([
    RoleModel.find().sort({ name: 1, _id: 1 }).lean(),
    AgentModel.aggregate<{ _id: string; people: number }>([
      { $match: { active: true } },
      { $group: { _id: "$role", people: { $sum: 1 } } },
    ]),
  ]);
  const keys = [...roleNames, ...own.flatMap(({ _id }) => (isBuiltIn(_id) ? [] : [_id]))];
  const records = await Promise.all(keys.map((key) => accessRole(key)));
  return records.map((role) => presentRole(role, held.find(({ _id }) => _id === role.key)?.people ?? 0));
}

interface NewRole {
  name: string;
  nameZh: string | null;
  like: string;
}

/** An own role that begins as another is. Faults: record.notFound, role.tooMany. */
export function addRole(ctx: Ctx, { name, nameZh, like }: NewRole): Promise<RoleInForce> {
  return inTransaction(ctx, async (tx) => {
    const { abilities } = await accessRole(like, tx);
    await refuseOneMore(tx);
    return keepOwn(tx, { _id: String(newId()), name, nameZh, abilities, version: 1 });
  });
}

/**
 * A removed own role again, by its old key: who held it once, and what named it, means it again. Faults: rules.changed where it is back already,
 * role.tooMany.
 */
export function bringBackRole(ctx: Ctx, { key, name, nameZh, abilities, version }: RoleInForce): Promise<RoleInForce> {
  return inTransaction(ctx, async (tx) => {
    const there = await RoleModel.findById(key).session(tx.tx).lean();
    if (there) throw fault("rules.changed", { by: there.changedBy, version: there.version });
    await refuseOneMore(tx);
    return keepOwn(tx, { _id: key, name, nameZh, abilities, version: version + 1 });
  });
}

async function refuseOneMore(tx: Tx) {
  if ((await RoleModel.countDocuments().session(tx.tx)) >= mostRoles) throw fault("role.tooMany", { most: mostRoles });
}

async function keepOwn(tx: Tx, own: Parameters<typeof stamped>[1]): Promise<RoleInForce> {
  const record = stamped(tx, own);
  await RoleModel.create([record], { session: tx.tx });
  const role = presentRole({ key: record._id, record, abilities: record.abilities }, 0);
  await append(tx, roleChanged, { before: null, after: role });
  return role;
}

interface Change {
  key: string;
  name?: string | undefined;
  nameZh?: string | null | undefined;
  abilities?: Ability[] | undefined;
  /** The version the change was made on: somebody else's is never written over. */
  seenVersion: number;
}

/**
 * Changes what a role may do; who holds it has it at once, and sockets that a right was taken from are closed (SYNC-5). Faults:
 * record.notFound, rules.changed, role.fixed.
 */
export function changeRole(ctx: Ctx, { key, seenVersion, ...change }: Change): Promise<RoleInForce> {
  refuseFixed(key, change.abilities);
  return inTransaction(ctx, async (tx) => {
    const before = await accessRole(key, tx);
    const version = before.record?.version ?? 0;
    if (version !== seenVersion) throw fault("rules.changed", { by: before.record?.changedBy ?? "", version });
    const names = isBuiltIn(key) ? { name: null, nameZh: null } : namesAfter(before.record, change);
    const abilities = change.abilities ?? before.abilities;
    const record = stamped(tx, { _id: key, ...names, abilities, version: version + 1 });
    await RoleModel.replaceOne({ _id: key }, record, { upsert: true, session: tx.tx });
    return giveToPeople(tx, before, { key, record, abilities: record.abilities });
  });
}

/** Removes an own role nobody holds; a built-in one is again as it came. Faults: record.notFound, role.held. */
export async function removeRole(ctx: Ctx, key: string) {
  await inTransaction(ctx, async (tx) => {
    const before = await accessRole(key, tx);
    const people = await AgentModel.countDocuments({ role: key }).session(tx.tx);
    if (!isBuiltIn(key) && people > 0) throw fault("role.held", { name: before.record?.name ?? "", count: people });
    await RoleModel.deleteOne({ _id: key }, { session: tx.tx });
    if (isBuiltIn(key)) await giveToPeople(tx, before, await accessRole(key, tx));
    else await append(tx, roleChanged, { before: presentRole(before, 0), after: null });
  });
}

/** Everybody of the role is changed with it, each told as a change of that person: what follows from a right follows from this one, too. */
async function giveToPeople(tx: Tx, before: HeldRole, after: HeldRole): Promise<RoleInForce> {
  const people = await AgentModel.find({ role: after.key }).session(tx.tx).lean();
  const given = after.record ? { abilities: after.abilities } : {};
  await AgentModel.updateMany({ role: after.key }, after.record ? { $set: given } : { $unset: { abilities: 1 } }, { session: tx.tx });
  for (const { abilities: had, ...agent } of people) {
    const was = { ...agent, ...(had ? { abilities: had } : {}) };
    await append(tx, agentChanged, { agentId: String(agent._id), before: was, after: { ...agent, ...given } });
  }
  const active = people.filter((one) => one.active).length;
  const role = presentRole(after, active);
  await append(tx, roleChanged, { before: presentRole(before, active), after: role });
  return role;
}

function refuseFixed(key: string, abilities: Ability[] | undefined) {
  if (!abilities) return;
  if (key === "administrator") throw fault("role.fixed", { because: "administrator" });
  if (key === "auditor" && !abilities.every(readsOnly)) throw fault("role.fixed", { because: "auditor" });
}

const namesAfter = (record: RoleRecord | null, { name, nameZh }: Pick<Change, "name" | "nameZh">) => ({
  name: name ?? record?.name ?? null,
  nameZh: nameZh === undefined ? (record?.nameZh ?? null) : nameZh,
});

const stamped = (tx: Tx, role: Omit<RoleRecord, "changedBy" | "changedAt" | "given">): RoleRecord => ({
  ...role,
  given: 0,
  abilities: [...new Set(role.abilities)].toSorted(),
  changedBy: tx.actor.name,
  changedAt: now(),
});

const presentRole = ({ key, record, abilities }: HeldRole, people: number): RoleInForce => ({
  ...{ key, abilities, people, builtIn: isBuiltIn(key), changed: isBuiltIn(key) && record !== null },
  name: record?.name ?? null,
  nameZh: record?.nameZh ?? null,
  version: record?.version ?? 0,
  changedBy: record?.changedBy ?? null,
  changedAt: record?.changedAt.toISOString() ?? null,
});
