import type { Channel } from "../conversations/message.schema.ts";
import type { AvailabilityState } from "./availability.ts";
import { whyFull, type Capacity, type Load } from "./capacity.ts";
import { compareScores, favour, missing, scoreOf, whyFirst, type Score, type Strategy, type WhyPicked } from "./scores.ts";

export { strategies, whyPicked, type Strategy, type WhyPicked } from "./scores.ts";

/** A conversation that waits, as far as its routing asks. */
export interface WaitingWork {
  channel: Channel;
  /** The contact's language (BCP 47), null when it is not known. */
  language: string | null;
  tier: "platinum" | "gold" | "silver" | null;
  skills: string[];
  waitedMinutes: number;
  lastAgentId: string | null;
  /** The agent who answers for the contact. */
  accountAgentId: string | null;
  /** Who passed an offer of it, or left one without an answer, in this round. */
  refusedBy: string[];
}

/** Somebody who might get it. */
export interface Candidate {
  id: string;
  state: AvailabilityState;
  /** May answer in this department at all. */
  mayAnswer: boolean;
  languages: string[];
  skills: string[];
  load: Load;
  /** Outside the working time of the department, which gives nothing out then. */
  closed: boolean;
  /** The department that lends this person while the owner's queue overflows; null: of the owner department itself. */
  helpsFrom: string | null;
  /** When work was last given to this agent; null: never. */
  lastGivenAt: Date | null;
}

/** How a department gives its work out. */
export interface Picking {
  strategy: Strategy;
  capacity: Capacity;
  /** After so many minutes of waiting somebody without the skill, or the language, gets it; null: never. */
  skillFallbackMinutes: number | null;
  languageFallbackMinutes: number | null;
}

export type WhyNot = "cannotAnswer" | "notAvailable" | "channelFull" | "overallFull" | "language" | "skills" | "refused" | "closed";

export interface Picked {
  agentId: string | null;
  because: WhyPicked | null;
  /** What was given up for it, after the waiting the department allows. */
  without: ("language" | "skills")[];
  others: { agentId: string; whyNot: WhyNot | "later" }[];
}

/**
 * Who gets a conversation, why, and why not the others (RTE-2): filters first, then scores. Nobody gets what they may not answer, are not
 * there for, or have no room for (RTE-3). The same input gives the same answer: ties go to who was without work longest, then by id.
 */
export function pickAgent(work: WaitingWork, candidates: Candidate[], picking: Picking): Picked {
  let first: Score | null = null;
  let second: Score | null = null;
  const others: Picked["others"] = [];
  for (const one of candidates) {
    const reason = whyNot(work, one, picking);
    others.push({ agentId: one.id, whyNot: reason ?? "later" });
    if (reason !== null) continue;
    const score = scoreOf(work, one, picking);
    if (!first || compareScores(score, first) < 0) [first, second] = [score, first];
    else if (!second || compareScores(score, second) < 0) second = score;
  }
  if (!first) return { agentId: null, because: null, without: [], others };
  const { one } = first;
  const because = whyFirst(favour(work, picking.strategy, one), first, second, picking);
  return { agentId: one.id, because, without: missing(work, one), others: others.filter(({ agentId }) => agentId !== one.id) };
}

function whyNot(work: WaitingWork, one: Candidate, picking: Picking): WhyNot | null {
  if (!one.mayAnswer) return "cannotAnswer";
  if (one.state !== "available") return "notAvailable";
  if (one.closed) return "closed";
  const full = whyFull(one.load, work.channel, picking.capacity);
  if (full) return full;
  if (work.refusedBy.includes(one.id)) return "refused";
  const lacks = missing(work, one);
  if (lacks.includes("language") && !isWaived(work, picking.languageFallbackMinutes)) return "language";
  return lacks.includes("skills") && !isWaived(work, picking.skillFallbackMinutes) ? "skills" : null;
}

const isWaived = ({ waitedMinutes }: WaitingWork, afterMinutes: number | null) => afterMinutes !== null && waitedMinutes >= afterMinutes;
