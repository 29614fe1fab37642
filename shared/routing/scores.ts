import { takenShare } from "./capacity.ts";
import type { Candidate, Picking, WaitingWork } from "./pickAgent.ts";

export const strategies = ["leastBusy", "roundRobin", "lastAgent", "accountFirst"] as const;
export type Strategy = (typeof strategies)[number];

/** What made somebody first; the words are `routing.because.<it>`. */
export const whyPicked = [
  "accountAgent",
  "lastAgent",
  "wholeMatch",
  "ownPeople",
  "leastBusy",
  "knowsTier",
  "speaksBest",
  "longestWithout",
  "onlyOne",
] as const;
export type WhyPicked = (typeof whyPicked)[number];

/** What an able person is weighed by, in this order: lower is sooner. */
export interface Score {
  one: Candidate;
  lacks: number;
  helps: number;
  /** The strategy's person, negative. */
  known: number;
  /** The taken share of the capacity, less what speaks for this person. */
  cost: number;
  share: number;
  tier: number;
  givenAt: number;
}

/** A skill named like the contact's tier is worth a quarter of a person's room, the very language (zh-TW of zh) a tenth. */
const worth = { tier: 0.25, language: 0.1 };

export function scoreOf(work: WaitingWork, one: Candidate, { strategy, capacity }: Picking): Score {
  const share = takenShare(one.load, capacity);
  const tier = work.tier !== null && one.skills.includes(work.tier) ? worth.tier : 0;
  const language = speaksBest(work, one) ? worth.language : 0;
  return {
    one,
    lacks: missing(work, one).length,
    helps: one.helpsFrom === null ? 0 : 1,
    known: -favour(work, strategy, one),
    cost: strategy === "roundRobin" ? 0 : share - tier - language,
    share,
    tier,
    givenAt: one.lastGivenAt?.getTime() ?? 0,
  };
}

/** Whole matches before those that lack something, own people before helpers; then the strategy; then whoever was without work longest. */
export const compareScores = (a: Score, b: Score): number =>
  a.lacks - b.lacks || a.helps - b.helps || a.known - b.known || a.cost - b.cost || a.givenAt - b.givenAt || (a.one.id < b.one.id ? -1 : 1);

/** Why the first is first: the strategy's person, the only one, or the first thing in which the second is behind. */
export function whyFirst(known: number, first: Score, second: Score | null, { strategy }: Picking): WhyPicked {
  if (known > 0) return known === 2 ? "accountAgent" : "lastAgent";
  if (!second) return "onlyOne";
  if (first.lacks < second.lacks) return "wholeMatch";
  if (first.helps < second.helps) return "ownPeople";
  if (strategy === "roundRobin" || first.cost === second.cost) return "longestWithout";
  if (first.share < second.share) return "leastBusy";
  return first.tier > second.tier ? "knowsTier" : "speaksBest";
}

/** What of the work somebody does not have. */
export function missing({ language, skills }: WaitingWork, one: Candidate): ("language" | "skills")[] {
  const speaks = language === null || one.languages.some((spoken) => primary(spoken) === primary(language));
  const knows = skills.every((skill) => one.skills.includes(skill));
  return [...(speaks ? [] : ["language" as const]), ...(knows ? [] : ["skills" as const])];
}

/** 2: answers for the contact, 1: answered last, as far as the strategy cares. */
export function favour({ lastAgentId, accountAgentId }: WaitingWork, strategy: Strategy, { id }: Candidate): number {
  if (strategy === "accountFirst" && id === accountAgentId) return 2;
  return (strategy === "lastAgent" || strategy === "accountFirst") && id === lastAgentId ? 1 : 0;
}

const speaksBest = ({ language }: WaitingWork, { languages }: Candidate) =>
  language !== null && languages.some((spoken) => spoken.toLowerCase() === language.toLowerCase());

/** `zh-CN` and `zh-Hant` are one language to whoever answers. */
const primary = (language: string) => language.toLowerCase().split("-")[0];
