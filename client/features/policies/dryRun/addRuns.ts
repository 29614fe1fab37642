import type { DryRun } from "../../../../shared/sla/policies.api.ts";

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
