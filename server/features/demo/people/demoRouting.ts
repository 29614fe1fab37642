import { now, systemCtx } from "../../../platform/ctx.ts";
import { AvailabilityModel, changePlan, listAvailabilities, planOf, setAvailability } from "../../routing/index.ts";
import type { DemoDesk } from "../demoConversations.ts";

/** Departments that give their chats out by themselves, and who is there for them. */
const pushing: Record<string, string[]> = {
  "Customer relations": ["Kim Seo-yun", "He Lan"],
  Ticketing: ["Lin Xiao", "Marta Oliveira"],
};
const presentDays = 30;

/** Lets two departments push, with a few people available, so that a new chat lands by itself at somebody; what was chosen since stays. */
export async function fillRouting({ departments, agents }: DemoDesk) {
  const known = new Set<string>((await listAvailabilities()).items.map(({ agentId }) => agentId));
  for (const [name, names] of Object.entries(pushing)) {
    const id = departments.get(name)?.id;
    const present = (agents.get(name) ?? []).filter((agent) => names.includes(agent.name));
    if (!id || present.some((agent) => known.has(String(agent.id)))) continue;
    const plan = await planOf(id);
    // Few mails a head: most of what the demo begins with stays in the queue, to be looked at.
    const capacity = { ...plan.capacity, limits: { ...plan.capacity.limits, email: 4 } };
    await changePlan(systemCtx(), {
      ...plan,
      mode: "push",
      strategy: "leastBusy",
      capacity,
      skillTags: ["reissue"],
      pushOutsideHours: true,
    });
    for (const agent of present) await bePresent(String(agent.id));
  }
}

/** Nobody sits at a demo desk: its people count as heard of for a month, or they would be taken for offline within a minute. */
async function bePresent(agentId: string) {
  await setAvailability(systemCtx(), { agentId, state: "available", reason: null, cause: "self" });
  await AvailabilityModel.updateOne({ _id: agentId }, { $set: { seenAt: new Date(now().getTime() + presentDays * 86_400_000) } });
}
