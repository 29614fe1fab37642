import { Types } from "mongoose";
import type { Channel } from "../../../shared/conversations/message.schema.ts";
import { pickAgent } from "../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { presentRow, type ConversationRecord } from "../conversations/index.ts";
import { setAvailability } from "./availability/setAvailability.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { candidatesOf, workOf } from "./candidates.ts";
import { give } from "./give.ts";
import { planOf } from "./plans/routingPlan.model.ts";
import { QueueEntryModel, type QueueEntryRecord } from "./queue/queueEntry.model.ts";

const looked = 200;

/** Gives the caller what is next among all departments he or she answers for: the earliest claim that fits languages, skills and room. */
export async function takeNext(ctx: Ctx, { channel }: { channel?: Channel | undefined }) {
  const me = ctx.actor.id ?? "";
  await bePresent(ctx, me);
  const plans = new Map(await Promise.all(ctx.actor.departmentIds.map(async (id) => [id, await planOf(id)] as const)));
  const entries = await nextOf([...plans.keys()], channel);
  let full = false;
  for (const entry of entries) {
    const plan = plans.get(String(entry.departmentId));
    const fits = plan ? await fit(entry, me, plan) : "no";
    full ||= fits === "full";
    if (!plan || fits !== "yes") continue;
    const given = await give(entry, me, plan, "asked");
    if (given !== "missed") return answer(given);
  }
  return { conversation: null, because: full ? ("noRoom" as const) : ("nothingWaits" as const) };
}

const answer = (conversation: ConversationRecord) => ({ conversation: presentRow(conversation), because: "given" as const });

/** Who asks for work is there, and says so by asking. */
async function bePresent(ctx: Ctx, agentId: string) {
  const known = await AvailabilityModel.exists({ _id: agentId });
  if (!known) await setAvailability(ctx, { agentId, state: "available", reason: null, cause: "self" });
}

async function fit(entry: QueueEntryRecord, me: string, plan: DepartmentPlan): Promise<"yes" | "no" | "full"> {
  const mine = (await candidatesOf(entry.departmentId)).filter(({ id }) => id === me);
  const asking = mine.map((one) => ({ ...one, state: "available" as const, closed: false }));
  const { agentId, others } = pickAgent(workOf(entry, plan), asking, plan);
  if (agentId) return "yes";
  return others.some(({ whyNot }) => whyNot === "channelFull" || whyNot === "overallFull") ? "full" : "no";
}

function nextOf(departmentIds: string[], channel: Channel | undefined) {
  const of = {
    departmentId: { $in: departmentIds.map((id) => new Types.ObjectId(id)) },
    ready: true,
    offer: null,
    ...(channel ? { channel } : {}),
  };
  return QueueEntryModel.find(of).sort({ claimAt: 1, _id: 1 }).limit(looked).lean();
}
