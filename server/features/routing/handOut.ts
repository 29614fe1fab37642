import type { WhyPicked } from "../../../shared/routing/pickAgent.ts";
import type { DepartmentPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { give } from "./give.ts";
import { offerWork } from "./offers/offerWork.ts";
import type { Planned } from "./planGifts.ts";

/** So many people at once, so many conversations of one of them in a transaction: a queue that drains is held up by neither. */
const [peopleAtOnce, giftsAtOnce] = [8, 10];

/** Gives, or offers, what was planned; answers how much of it came about. The rest was somebody else's by then. */
export async function handOut(gifts: Planned[], plan: DepartmentPlan): Promise<number> {
  if (plan.mode === "offer") return offerAll(gifts, plan);
  const batches = batchesOf(gifts);
  let given = 0;
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) given += (await give(batch, plan)).length;
  };
  await Promise.all(Array.from({ length: peopleAtOnce }, lane));
  return given;
}

async function offerAll(gifts: Planned[], plan: DepartmentPlan): Promise<number> {
  let offered = 0;
  for (const { entry, because, agentId, helpsFrom, overflow } of gifts)
    if (await offerWork(entry, { agentId, helpsFrom, overflow }, plan, because as WhyPicked)) offered += 1;
  return offered;
}

/** By person, each in the order planned; one person's batches follow one another only by chance, and meet where they always meet. */
function batchesOf(gifts: Planned[]): Planned[][] {
  const batches: Planned[][] = [];
  const last = new Map<string, Planned[]>();
  for (const gift of gifts) {
    const open = last.get(gift.agentId);
    if (open && open.length < giftsAtOnce) open.push(gift);
    else {
      const batch = [gift];
      last.set(gift.agentId, batch);
      batches.push(batch);
    }
  }
  return batches;
}
