import { Types } from "mongoose";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import { pickAgent, type Candidate } from "../../../shared/routing/pickAgent.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { presentRow, type ConversationRecord } from "../conversations/index.ts";
import { setAvailability } from "./availability/setAvailability.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { askingIn, workOf } from "./candidates.ts";
import { give, type Receiver } from "./give.ts";
import { helpedBy } from "./overflow/helpedBy.ts";
import { helpingNow } from "./overflow/helpingNow.ts";
import { planInForce, type PlanInForce } from "./plans/planInForce.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

const looked = 200;

/** A department the caller may take from: an own one, or one that overflows to it. */
interface Source extends Receiver {
  plan: PlanInForce;
  me: Candidate;
}

/**
 * Gives the caller what is next among all departments he or she answers for: the earliest claim that fits languages, skills and room; then
 * what departments that overflow let the caller take (RTE-10).
 */
export async function takeNext(ctx: Ctx, { channel }: { channel?: Channel | undefined }) {
  const me = ctx.actor.id ?? "";
  await bePresent(ctx, me);
  const own = await Promise.all(ctx.actor.departmentIds.map((id) => sourceOf(me, id, null, null)));
  let full = false;
  for (const sources of [async () => own, () => helpedSources(me, ctx.actor.departmentIds)]) {
    const taken = await takeFrom(await sources(), channel);
    if (typeof taken !== "string") return answer(taken);
    full ||= taken === "full";
  }
  return { conversation: null, because: full ? ("noRoom" as const) : ("nothingWaits" as const) };
}

const answer = (conversation: ConversationRecord) => ({ conversation: presentRow(conversation), because: "given" as const });

/** Who asks for work is there, and says so by asking. */
async function bePresent(ctx: Ctx, agentId: string) {
  const known = await AvailabilityModel.exists({ _id: agentId });
  if (!known) await setAvailability(ctx, { agentId, state: "available", reason: null, cause: "self" });
}

async function sourceOf(agentId: string, departmentId: string, helpsFrom: string | null, overflow: Receiver["overflow"]): Promise<Source> {
  const [plan, me] = await Promise.all([planInForce(departmentId), askingIn(agentId, helpsFrom ?? departmentId, helpsFrom)]);
  return { agentId, helpsFrom, overflow, plan, me };
}

async function helpedSources(agentId: string, own: readonly string[]): Promise<Source[]> {
  const others = (await helpedBy([...own])).filter((id) => !own.includes(id));
  const sources = await Promise.all(
    others.map(async (id) => {
      const help = (await helpingNow(await planInForce(id))).find(({ departmentId }) => own.includes(departmentId));
      return help ? [await sourceOf(agentId, id, help.departmentId, help.because)] : [];
    }),
  );
  return sources.flat();
}

async function takeFrom(sources: Source[], channel: Channel | undefined): Promise<ConversationRecord | "nothing" | "full"> {
  const byDepartment = new Map(sources.map((source) => [source.plan.departmentId as string, source]));
  let full = false;
  for (const entry of await nextOf([...byDepartment.keys()], channel)) {
    const source = byDepartment.get(String(entry.departmentId));
    const fits = source ? fit(entry, source) : "no";
    full ||= fits === "full";
    if (!source || fits !== "yes") continue;
    const { agentId, helpsFrom, overflow, plan } = source;
    const [given] = await give([{ entry, agentId, helpsFrom, overflow, because: "asked" }], plan);
    if (given) return given;
  }
  return full ? "full" : "nothing";
}

function fit(entry: QueueEntryRecord, { me, plan }: Source): "yes" | "no" | "full" {
  const { agentId, others } = pickAgent({ ...workOf(entry, plan), refusedBy: [] }, [me], plan);
  if (agentId) return "yes";
  return others.some(({ whyNot }) => whyNot === "channelFull" || whyNot === "overallFull") ? "full" : "no";
}

function nextOf(departmentIds: string[], channel: Channel | undefined) {
  const departments = { departmentId: { $in: departmentIds.map((id) => new Types.ObjectId(id)) } };
  return QueueEntryModel.find({ ...departments, ready: true, offer: null, ...(channel ? { channel } : {}) })
    .sort({ claimAt: 1, _id: 1 })
    .limit(looked)
    .lean();
}
