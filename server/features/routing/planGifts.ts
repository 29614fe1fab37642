import { whyFull } from "../../../shared/routing/capacity.ts";
import { overflowsTo, type Helping, type QueueState } from "../../../shared/routing/overflow.ts";
import { pickAgent, type Candidate, type WaitingWork } from "../../../shared/routing/pickAgent.ts";
import { now } from "../../platform/ctx.ts";
import { workOf } from "./candidates.ts";
import type { Gift } from "./give.ts";
import type { PlanInForce } from "./plans/planInForce.ts";
import type { QueueEntryRecord } from "./queue/queueEntry.model.ts";

/** The people who may be given something, and the queue they would take from, while it is given out. */
export interface Scene {
  people: Map<string, Candidate>;
  state: QueueState;
  /** Kinds of work that nobody can take: people only get fuller while work is given out. */
  nobodyFor: Set<string>;
}

export type Planned = Gift & { entry: QueueEntryRecord };

/** The scene of those who could take anything at all: the others are not asked about each conversation again. */
export const sceneOf = (candidates: Candidate[], state: QueueState): Scene => ({
  people: new Map(
    candidates.filter(({ mayAnswer, state: is, closed }) => mayAnswer && is === "available" && !closed).map((one) => [one.id, one]),
  ),
  state: { ...state },
  nobodyFor: new Set(),
});

/** Who gets which of these conversations, in their order; each gift makes its agent fuller and the queue shorter for the next. */
export function planGifts(entries: QueueEntryRecord[], scene: Scene, plan: PlanInForce) {
  const gifts: Planned[] = [];
  const left: { entry: QueueEntryRecord; refused: boolean }[] = [];
  for (const entry of entries) {
    const work = workOf(entry, plan);
    const kind = kindOf(work, plan);
    const gift = scene.nobodyFor.has(kind) ? null : planOne(entry, work, scene, plan, gifts.length);
    if (gift) gifts.push(gift);
    else {
      scene.nobodyFor.add(kind);
      left.push({ entry, refused: work.refusedBy.length > 0 });
    }
  }
  return { gifts, left };
}

function planOne(entry: QueueEntryRecord, work: WaitingWork, scene: Scene, plan: PlanInForce, order: number): Planned | null {
  const helping = scene.state.waiting > 0 ? overflowsTo(plan.overflow, scene.state, now()) : [];
  const { agentId, because } = pickAgent(work, mayHelp(scene, helping), plan);
  const one = agentId ? scene.people.get(agentId) : undefined;
  if (!one || !because) return null;
  const load = { ...one.load, [work.channel]: one.load[work.channel] + 1 };
  // Given one after the other, though in the same moment: turns stay turns.
  scene.people.set(one.id, { ...one, load, lastGivenAt: new Date(now().getTime() + order) });
  scene.state.waiting -= 1;
  const overflow = helping.find(({ departmentId }) => departmentId === one.helpsFrom)?.because ?? null;
  return { entry, agentId: one.id, because, helpsFrom: one.helpsFrom, overflow };
}

function mayHelp({ people }: Scene, helping: Helping[]): Candidate[] {
  return [...people.values()].filter(
    ({ helpsFrom }) => helpsFrom === null || helping.some(({ departmentId }) => departmentId === helpsFrom),
  );
}

/** Work that asks for the same is decided the same, as long as nobody gets freer. */
function kindOf({ channel, language, skills, waitedMinutes, refusedBy }: WaitingWork, plan: PlanInForce) {
  const waived = [plan.languageFallbackMinutes, plan.skillFallbackMinutes].map((after) => after !== null && waitedMinutes >= after);
  return JSON.stringify([channel, language, skills, waived, refusedBy]);
}

/** The channels that somebody of the scene has room for. */
export const openChannels = ({ people }: Scene, { capacity }: PlanInForce) =>
  (["chat", "email", "phone"] as const).filter((channel) =>
    [...people.values()].some(({ load }) => whyFull(load, channel, capacity) === null),
  );
