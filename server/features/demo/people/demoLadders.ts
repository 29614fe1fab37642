import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { changeLadder, stepsOf } from "../../escalation/index.ts";
import type { DemoDesk } from "../demoConversations.ts";

const usual: LadderStep[] = [
  {
    id: "demo-warn",
    at: { kind: "share", clock: "any", share: 0.75 },
    actions: [{ kind: "notify", reached: { who: "assignee" }, byMail: false }],
  },
  {
    id: "demo-lead",
    at: { kind: "share", clock: "any", share: 0.9 },
    actions: [{ kind: "notify", reached: { who: "leads" }, byMail: false }, { kind: "raisePriority" }],
  },
  {
    id: "demo-duty",
    at: { kind: "share", clock: "any", share: 1 },
    actions: [{ kind: "notify", reached: { who: "dutyManager" }, byMail: false }],
  },
  {
    id: "demo-back",
    at: { kind: "transferCameBack" },
    actions: [{ kind: "notify", reached: { who: "dutyManager" }, byMail: false }],
  },
];

const beforeDeparture: LadderStep = {
  id: "demo-gate",
  at: { kind: "beforeDeparture", minutes: 240 },
  actions: [{ kind: "raisePriority" }, { kind: "notify", reached: { who: "dutyManager" }, byMail: false }],
};

/** Ladders of the departments where the clock runs fastest; where somebody made steps already, nothing is changed. */
export async function fillLadders({ departments }: DemoDesk) {
  for (const name of ["Ticketing", "Refunds", "Baggage", "Customer relations"]) {
    const id = departments.get(name)?.id;
    if (!id || (await stepsOf(id)).length > 0) continue;
    const steps = name === "Ticketing" || name === "Baggage" ? [...usual, beforeDeparture] : usual;
    await changeLadder(systemCtx("Demo"), { departmentId: String(id) as DepartmentId, steps });
  }
}
