import type { Preferences } from "../../../../shared/auth/agent.schema.ts";
import { isZone } from "../../../../shared/sla/zone.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { AgentModel } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";
import { findAgent } from "../findAgents.ts";

/** Language, zone, theme and density of the caller; they follow to every device (UI-5). */
export async function changePreferences(ctx: Ctx, change: Partial<Preferences>): Promise<Preferences> {
  if (change.zone !== undefined && !isZone(change.zone))
    throw fault("request.invalid", { issues: [{ path: "zone", message: "is no IANA time zone" }] });
  return inTransaction(ctx, async (tx) => {
    const agentId = ctx.actor.id ?? "";
    const { preferences: before } = await findAgent(agentId, tx);
    const preferences = { ...before, ...change };
    await AgentModel.updateOne({ _id: agentId }, { $set: { preferences } }, { session: tx.tx });
    await append(tx, agentChanged, { agentId, before: { preferences: before }, after: { preferences } });
    return preferences;
  });
}
