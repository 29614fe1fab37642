import type { DryRun } from "../../../../shared/sla/policies.api.ts";
import type { PolicyInput } from "../../../../shared/sla/policy.schema.ts";
import { api } from "../../../platform/api.ts";

const dayMs = 86_400_000;
const days = 30;

export const noRun: DryRun = {
  conversations: 0,
  clocks: 0,
  complete: true,
  matched: { before: 0, after: 0 },
  breached: { before: 0, after: 0 },
  departments: [],
  newlyLate: [],
};

/** The last thirty days, newest first, one request a day, until told to stop; answers how many are done and what the last one gave. */
export async function* runDays(
  id: string | null,
  rules: PolicyInput,
  until: Date,
  stopped: () => boolean,
): AsyncGenerator<[number, DryRun]> {
  for (let day = 0; day < days && !stopped(); day++) {
    const to = new Date(until.getTime() - day * dayMs);
    const piece = await api.policies.dryRun({
      ...rules,
      id: id as never,
      from: new Date(to.getTime() - dayMs).toISOString(),
      to: to.toISOString(),
    });
    yield [day + 1, piece];
  }
}

/** Two pieces as one. A conversation with clocks on both days counts in each. */
export function addRuns(a: DryRun, b: DryRun): DryRun {
  const tally = (one: DryRun["breached"], other: DryRun["breached"]) => ({
    before: one.before + other.before,
    after: one.after + other.after,
  });
  const names = [...new Set([...a.departments, ...b.departments].map(({ departmentId }) => departmentId))];
  const zero = { before: 0, after: 0 };
  const of = (run: DryRun, id: string) => run.departments.find(({ departmentId }) => departmentId === id)?.breached ?? zero;
  return {
    conversations: a.conversations + b.conversations,
    clocks: a.clocks + b.clocks,
    complete: a.complete && b.complete,
    matched: tally(a.matched, b.matched),
    breached: tally(a.breached, b.breached),
    departments: names.map((departmentId) => ({ departmentId, breached: tally(of(a, departmentId), of(b, departmentId)) })),
    newlyLate: [
      ...a.newlyLate,
      ...b.newlyLate.filter((one) => a.newlyLate.every((other) => other.conversationId !== one.conversationId)),
    ].slice(0, 20),
  };
}
