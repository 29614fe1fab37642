import { takenShare } from "../capacity.ts";
import { pickAgent, type Candidate, type Picked, type Picking, type WaitingWork } from "../pickAgent.ts";

/** One who could get it, in the order in which they would: `because` and `without` against those who come after. */
export interface Ranked extends Pick<Picked, "because" | "without"> {
  agentId: string;
  /** The share of the overall limit that is taken, 0 to 1 and above. */
  taken: number;
}

export interface Ranking {
  ranked: Ranked[];
  /** Who could not get it, and those beyond the ones that are ranked. */
  others: Picked["others"];
}

/** Who would get a conversation, who would if that one were not there, and so on: the rule that gives it out, asked again without its answer. */
export function rankAgents(work: WaitingWork, candidates: Candidate[], picking: Picking, most: number): Ranking {
  const ranked: Ranked[] = [];
  let left = candidates;
  for (;;) {
    const { agentId, because, without, others } = pickAgent(work, left, picking);
    const one = left.find(({ id }) => id === agentId);
    if (!one || ranked.length === most) return { ranked, others: one ? [{ agentId: one.id, whyNot: "later" }, ...others] : others };
    ranked.push({ agentId: one.id, because, without, taken: takenShare(one.load, picking.capacity) });
    left = left.filter((candidate) => candidate !== one);
  }
}
