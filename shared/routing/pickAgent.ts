import type { Channel } from "../conversations/message.schema.ts";
import type { AvailabilityState } from "./availability.ts";
import { takenShare, whyFull, type Capacity, type Load } from "./capacity.ts";

/** A conversation that waits, as far as its routing asks. */
export interface WaitingWork {
  channel: Channel;
  /** The contact's language (BCP 47), null when it is not known. */
  language: string | null;
  skills: string[];
  waitedMinutes: number;
  lastAgentId: string | null;
  /** The agent who answers for the contact's organisation. */
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
  /** When work was last given to this agent; null: never. */
  lastGivenAt: Date | null;
}

export const strategies = ["leastBusy", "roundRobin", "lastAgent", "accountFirst"] as const;
export type Strategy = (typeof strategies)[number];

/** How a department gives its work out. */
export interface Picking {
  strategy: Strategy;
  capacity: Capacity;
  /** After so many minutes of waiting somebody without the skill, or the language, gets it; null: never. */
  skillFallbackMinutes: number | null;
  languageFallbackMinutes: number | null;
}

export type WhyNot = "cannotAnswer" | "notAvailable" | "channelFull" | "overallFull" | "language" | "skills" | "refused" | "closed";
export type WhyPicked = "accountAgent" | "lastAgent" | "leastBusy" | "longestWithout" | "onlyOne";

export interface Picked {
  agentId: string | null;
  because: WhyPicked | null;
  /** What was given up for it, after the waiting the department allows. */
  without: ("language" | "skills")[];
  others: { agentId: string; whyNot: WhyNot | "later" }[];
}

/**
 * Who gets a conversation, why, and why not the others (RTE-2). Nobody gets what they may not answer, are not there for, or have no room
 * for (RTE-3). The same input gives the same answer: ties go to who was without work longest, then by id.
 */
export function pickAgent(work: WaitingWork, candidates: Candidate[], picking: Picking): Picked {
  const judged = candidates.map((one) => ({ one, whyNot: whyNot(work, one, picking) }));
  const able = judged.filter(({ whyNot: reason }) => reason === null).map(({ one }) => one);
  const ordered = able.toSorted((a, b) => before(work, picking, a, b));
  const [first] = ordered;
  const others = judged
    .filter(({ one }) => one.id !== first?.id)
    .map(({ one, whyNot: reason }) => ({ agentId: one.id, whyNot: reason ?? ("later" as const) }));
  if (!first) return { agentId: null, because: null, without: [], others };
  return { agentId: first.id, because: whyFirst(work, picking, ordered), without: missing(work, first), others };
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

function missing({ language, skills }: WaitingWork, one: Candidate): ("language" | "skills")[] {
  const speaks = language === null || one.languages.some((spoken) => primary(spoken) === primary(language));
  const knows = skills.every((skill) => one.skills.includes(skill));
  return [...(speaks ? [] : ["language" as const]), ...(knows ? [] : ["skills" as const])];
}

/** `zh-CN` and `zh-Hant` are one language to whoever answers. */
const primary = (language: string) => language.toLowerCase().split("-")[0];
const isWaived = ({ waitedMinutes }: WaitingWork, afterMinutes: number | null) => afterMinutes !== null && waitedMinutes >= afterMinutes;

/** Whole matches before those that lack something; then the strategy; then whoever was without work longest. */
function before(work: WaitingWork, picking: Picking, a: Candidate, b: Candidate): number {
  const lacks = missing(work, a).length - missing(work, b).length;
  if (lacks !== 0) return lacks;
  const known = favour(work, picking.strategy, b) - favour(work, picking.strategy, a);
  if (known !== 0) return known;
  const share = takenShare(a.load, picking.capacity) - takenShare(b.load, picking.capacity);
  if (picking.strategy !== "roundRobin" && share !== 0) return share;
  return givenAt(a) - givenAt(b) || (a.id < b.id ? -1 : 1);
}

function favour({ lastAgentId, accountAgentId }: WaitingWork, strategy: Strategy, { id }: Candidate): number {
  if (strategy === "accountFirst" && id === accountAgentId) return 2;
  return (strategy === "lastAgent" || strategy === "accountFirst") && id === lastAgentId ? 1 : 0;
}

const givenAt = ({ lastGivenAt }: Candidate) => lastGivenAt?.getTime() ?? 0;

function whyFirst(work: WaitingWork, picking: Picking, [first, second]: Candidate[]): WhyPicked {
  const known = first ? favour(work, picking.strategy, first) : 0;
  if (known > 0) return known === 2 ? "accountAgent" : "lastAgent";
  if (!first || !second) return "onlyOne";
  const isFreer = takenShare(first.load, picking.capacity) < takenShare(second.load, picking.capacity);
  return picking.strategy !== "roundRobin" && isFreer ? "leastBusy" : "longestWithout";
}
