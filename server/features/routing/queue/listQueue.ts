import { Types } from "mongoose";
import type { AgentId, ConversationId, DepartmentId } from "../../../../shared/contract/ids.ts";
import type { Helping } from "../../../../shared/routing/overflow.ts";
import type { Actor, Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { fault } from "../../../platform/fault.ts";
import { departmentList } from "../../departments/index.ts";
import { candidatesOf } from "../candidates.ts";
import { closedUntil } from "../looks/closedUntil.ts";
import { helpingNow } from "../overflow/helpingNow.ts";
import { planInForce, skillsAskedBy, type PlanInForce } from "../plans/planInForce.ts";
import { planOf } from "../plans/routingPlan.model.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queueEntry.model.ts";

const mostCounted = 1000;

/** What waits in each department the caller may read. */
export async function listQueues({ actor }: Ctx) {
  const departments = (await departmentList()).filter(({ id }) => maySee(actor, id));
  return { items: await Promise.all(departments.map(({ id }) => queueOf(id))) };
}

async function queueOf(departmentId: DepartmentId) {
  const waits = { departmentId: new Types.ObjectId(departmentId), ready: true };
  const plan = await planOf(departmentId);
  const [waiting, next, candidates, opensAt, helping] = await Promise.all([
    QueueEntryModel.countDocuments(waits, { limit: mostCounted }),
    QueueEntryModel.findOne(waits, { claimAt: 1 }).sort({ claimAt: 1, _id: 1 }).lean(),
    candidatesOf(departmentId),
    closedUntil(departmentId),
    helpingNow(plan),
  ]);
  const available = candidates.filter(({ state }) => state === "available").length;
  return {
    departmentId,
    waiting,
    nextClaimAt: next?.claimAt.toISOString() ?? null,
    available,
    helping: helping.map(presentHelping),
    opensAt: opensAt?.toISOString() ?? null,
  };
}

/** A queue in its order. Faults: record.notFound. */
export async function listEntries({ actor }: Ctx, asked: { departmentId: string; after?: string | undefined; limit: number }) {
  if (!maySee(actor, asked.departmentId)) throw fault("record.notFound", { kind: "department" });
  const plan = await planInForce(asked.departmentId);
  const helping = (await helpingNow(plan)).map(presentHelping);
  const waits = { departmentId: new Types.ObjectId(asked.departmentId), ready: true };
  const rows = await QueueEntryModel.find(pageFilter(waits, asked.after, "claimAt", 1))
    .sort({ claimAt: 1, _id: 1 })
    .limit(asked.limit + 1)
    .lean();
  return pageOfRows(
    rows,
    asked.limit,
    (row) => row.claimAt,
    (row) => ({ ...presentEntry(row, plan), helping }),
  );
}

const presentHelping = ({ departmentId, because }: Helping) => ({ departmentId: departmentId as DepartmentId, because });

const maySee = ({ abilities, departmentIds }: Actor, departmentId: string) =>
  abilities.has("conversation.readAll") || departmentIds.includes(departmentId);

const presentEntry = (entry: QueueEntryRecord, plan: PlanInForce) => ({
  conversationId: String(entry._id) as ConversationId,
  number: entry.number,
  subject: entry.subject,
  contactName: entry.contactName,
  tier: entry.tier,
  channel: entry.channel,
  language: entry.language,
  skills: skillsAskedBy(entry.tags, plan),
  since: entry.since.toISOString(),
  claim: { at: entry.claimAt.toISOString(), because: entry.because, tierMinutes: entry.tierMinutes },
  offer: entry.offer && { agentId: entry.offer.agentId as AgentId, lapsesAt: entry.offer.lapsesAt.toISOString() },
  refusals: (entry.refusals ?? []).map(({ agentId, because, reason, text }) => ({ agentId: agentId as AgentId, because, reason, text })),
});
