import { expect } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.schema.ts";
import type { DepartmentId, PolicyId } from "../../../shared/contract/ids.ts";
import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import { until, type World } from "../../support/world.ts";
import type { ladderDesk } from "./ladderDesk.ts";

/** Of three steps one holds when it is due, one does not, and one does by the time it is its turn (LAD-4). */
export async function passesOver(world: World, desk: ReturnType<typeof ladderDesk>) {
  const { priya } = world.people;
  const id = (await desk.chat()) as never;
  const policyId = (await priya.api.clocks.ofConversation({ id })).items[0]?.policy.id as PolicyId;
  const urgent: Condition = { fact: "priority", is: ["urgent"] };
  const asking = (name: string, share: number, ...conditions: Condition[]): LadderStep => ({
    id: name,
    at: { kind: "share", clock: "firstResponse", share },
    onlyIf: { match: "all", groups: [{ match: "all", conditions }] },
    actions: [{ kind: "task", text: name, dueInMinutes: 5 }],
  });
  const steps = [
    asking("policy", 1, { fact: "policy", is: [policyId] }, { ...urgent, not: true }),
    asking("urgent", 1, urgent, { fact: "contactTag", is: ["VIP"] }, { fact: "policy", is: [policyId] }),
    asking("later", 1.5, urgent),
  ];
  await desk.change(steps);
  const states = async () => Object.fromEntries((await desk.runs(id)).map(({ step, state }) => [step.id, state]));
  await desk.moveTo(id, "dueAt");
  await until(async () => (await states())["policy"] === "done" && (await states())["urgent"]);
  expect(await states()).toEqual({ policy: "done", urgent: "passedOver" });
  expect((await desk.runs(id)).find(({ state }) => state === "passedOver")?.unmet).toEqual([urgent, { fact: "contactTag", is: ["VIP"] }]);
  // It holds by now, for those to come: what was passed over stays so.
  await priya.api.conversations.change({ id, priority: "urgent" });
  await desk.moveTo(id, "dueAt", -600);
  await until(async () => (await states())["later"] === "done");
  const after = await states();
  expect((await priya.api.tasks.of({ id })).items.map(({ text }) => text).toSorted()).toEqual(["later", "policy"]);
  const figures = await priya.api.escalation.figures({ departmentId: world.departments.ticketing });
  const urgents = figures.reached.find(({ stepId }) => stepId === "urgent");
  expect([urgents?.count, (urgents?.count ?? 0) > 0]).toEqual([urgents?.passedOver, true]);
  await desk.change([]);
  await triesAndLists(world, steps, id);
  return after;
}

/** What these steps would have done is what they did, asked for when none of them is there any more; and so is the list behind a figure (LAD-5). */
async function triesAndLists({ people: { zhao, priya, amara }, departments }: World, steps: LadderStep[], id: string) {
  const { now } = await import("../../../server/platform/ctx.ts");
  const departmentId = departments.ticketing as DepartmentId;
  const [from, to] = [new Date(now().getTime() - 30 * 86_400_000).toISOString(), now().toISOString()];
  const trial = await zhao.api.escalation.tryOut({ departmentId, steps, from, to });
  const inTrial = trial.steps.map(({ stepId, examples }) => [
    stepId,
    examples.find(({ conversation }) => conversation.id === id)?.passedOver,
  ]);
  expect(inTrial).toEqual([
    ["policy", false],
    ["urgent", true],
    ["later", false],
  ]);
  expect(trial.complete).toBe(true);
  expect(trial.steps.every(({ count, passedOver, examples }) => count >= examples.length && passedOver <= count)).toBe(true);
  expect((await priya.api.escalation.ladder({ departmentId })).steps).toEqual([]);
  const page = (limit: number, after?: string) =>
    priya.api.escalation.stepRuns({ departmentId, stepId: "urgent", limit, ...(after ? { after } : {}) });
  const first = await page(1);
  const { items, next } = await page(100, first.next ?? "");
  expect([first.items.length, next]).toEqual([1, null]);
  const all = [...first.items, ...items];
  expect(all.find(({ conversation }) => conversation.id === id)?.state).toBe("passedOver");
  expect(all.map(({ reachedAt }) => reachedAt)).toEqual(
    all
      .map(({ reachedAt }) => reachedAt)
      .toSorted()
      .toReversed(),
  );
  // Whoever may not read the conversations sees none of them.
  expect((await amara.api.escalation.stepRuns({ departmentId, stepId: "urgent" })).items).toEqual([]);
}
