import type { AvailabilityState, AwayReason, AvailabilityCause } from "../../../shared/routing/availability.ts";
import type { RoutingPlan } from "../../../shared/routing/routingPlan.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export interface AvailabilityChanged {
  agentId: string;
  before: AvailabilityState;
  state: AvailabilityState;
  reason: AwayReason | null;
  cause: AvailabilityCause;
  since: string;
}

export const availabilityChanged = defineEvent<AvailabilityChanged>("availability.changed");
export const routingPlanChanged = defineEvent<{ departmentId: string; before: RoutingPlan; after: RoutingPlan }>("routing.planChanged");
