import { expect } from "vitest";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import { until, type World } from "../../support/world.ts";
import type { ladderDesk } from "./ladderDesk.ts";

/** One conversation is offered and declined until it was passed on too often (TRF-4); what a ladder would have made of it is told after (LAD-5). */
export async function passesOn(world: World, desk: ReturnType<typeof ladderDesk>) {
  const { zhao, priya, lin, amara } = world.people;
  const { refunds } = world.departments;
  await zhao.api.transfers.changeRules({ ...(await zhao.api.transfers.rules()), mostPasses: 1 });
  const back: LadderStep = { id: "back", at: { kind: "transferCameBack" }, actions: [{ kind: "raisePriority" }] };
  await desk.change([back]);
  const id = await desk.chat();
  const pass = async () => {
    const offer = {
      id: id as never,
      toDepartmentId: refunds as never,
      reason: "expertise" as const,
      reasonText: null,
      summary: "Please look",
    };
    const { id: offerId } = await lin.api.transfers.offer(offer);
    await amara.api.transfers.decline({ id: offerId, reason: "notOurs", text: null });
  };
  await pass();
  await until(async () => (await desk.runs(id)).some(({ step, state }) => step.id === "back" && state === "done"));
  expect((await desk.runs(id)).map(({ step }) => step.id)).toEqual(["back"]);
  await pass();
  await pass();
  await until(async () => (await desk.runs(id)).filter(({ state }) => state === "done").length === 4);
  const brought = (await desk.runs(id)).filter(({ because }) => because === "passedTooOften");
  expect(brought).toMatchObject([{ told: ["Priya Nair"], instead: { gap: "noRotation", by: "supervisors" } }]);
  expect((await priya.api.escalation.notifications({})).items.filter(({ because }) => because === "passedTooOften")).toHaveLength(1);
  const { now } = await import("../../../server/platform/ctx.ts");
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString();
  const { ConversationModel } = await import("../../../server/features/conversations/index.ts");
  await ConversationModel.updateOne({ _id: id }, { $set: { departsAt: new Date(inMinutes(60)) } });
  const gate: LadderStep = { id: "gate", at: { kind: "beforeDeparture", minutes: 120 }, actions: back.actions };
  const departmentId = world.departments.ticketing as DepartmentId;
  const { steps } = await zhao.api.escalation.tryOut({ departmentId, steps: [back, gate], from: inMinutes(-43_200), to: inMinutes(1) });
  expect(steps.map(({ stepId, count }) => [stepId, count])).toEqual([
    ["back", 3],
    ["gate", 1],
  ]);
  expect(steps.map(({ examples }) => examples.every(({ conversation }) => conversation.id === id))).toEqual([true, true]);
  return brought.length;
}
