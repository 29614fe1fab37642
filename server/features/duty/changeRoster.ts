import type { Roster, SavedRoster } from "../../../shared/duty/roster.schema.ts";
import { now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { append } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { findAgent, whyCannotHold } from "../auth/index.ts";
import { findDepartment } from "../departments/index.ts";
import { rosterChanged } from "./duty.events.ts";
import { presentRoster, rosterKey, RosterModel, rosterOf } from "./roster.model.ts";

/** Covers that ended longer ago than this are history: the log has them, the roster lets them go. */
const keptCoverDays = 60;

/**
 * Changes the roster of a department or of the desk; whoever is new in it has to be able to take the conversations it is about. Faults:
 * record.notFound, rules.changed, roster.cannotHold.
 */
export async function changeRoster(ctx: Ctx, { seenVersion, ...roster }: Roster & { seenVersion: number }): Promise<SavedRoster> {
  return inTransaction(ctx, async (tx) => {
    const { departmentId } = roster;
    if (departmentId) await findDepartment(departmentId, tx);
    const before = await rosterOf(departmentId, tx);
    if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy ?? "", version: before.version });
    await refuseNewcomers(tx, before, roster);
    const oldest = now().getTime() - keptCoverDays * 86_400_000;
    const covers = roster.covers.filter(({ until }) => Date.parse(until) > oldest);
    const { rotations, otherwise } = roster;
    const record = { rotations, covers, otherwise, version: seenVersion + 1, changedAt: now(), changedBy: ctx.actor.name };
    const _id = rosterKey(departmentId);
    // The version in the filter lets one of two savers at once win: the other hits the id, and is asked to look again.
    await RosterModel.replaceOne({ _id, version: seenVersion }, record, { upsert: true, session: tx.tx });
    await append(tx, rosterChanged, { before: rulesOf(before), after: { ...roster, covers }, version: record.version });
    return presentRoster(departmentId, { _id, ...record });
  });
}

/** Who stands in it already may stay, also when the person can answer no more: the gap is named where it is read. */
async function refuseNewcomers(tx: Tx, before: Roster, after: Roster) {
  const known = namedIn(before);
  for (const id of namedIn(after)) {
    if (known.has(id)) continue;
    const agent = await findAgent(id, tx);
    // Who has the desk's duty answers for every department, so has to see them all.
    const because = whyCannotHold(agent, after.departmentId ?? "desk");
    if (because) throw fault("roster.cannotHold", { name: agent.name, because });
  }
}

const namedIn = ({ rotations, covers }: Roster) =>
  new Set([...rotations.flatMap(({ people }) => people), ...covers.map(({ agentId }) => agentId)].filter((id) => id !== null));

const rulesOf = ({ departmentId, rotations, covers, otherwise }: Roster): Roster => ({ departmentId, rotations, covers, otherwise });
