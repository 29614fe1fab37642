import type { AvailabilityState, AwayReason, AvailabilityCause } from "../../../shared/routing/availability.ts";
import type { RoutingPlan } from "../../../shared/routing/routingPlan.schema.ts";
import type { OfferState, PassReason } from "../../../shared/routing/workOffer.ts";
import type { WorkOffer } from "../../../shared/routing/workOffer.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export interface AvailabilityChanged {
  agentId: string;
  before: AvailabilityState;
  state: AvailabilityState;
  reason: AwayReason | null;
  cause: AvailabilityCause;
  since: string;
  until: string | null;
}

export interface OfferChanged {
  agentId: string;
  offer: WorkOffer;
  state: OfferState;
  /** Said by who passed it. */
  reason: PassReason | null;
  text: string | null;
}

/** Work was offered to an agent, or the offer ended. */
export const offerChanged = defineEvent<OfferChanged>("routing.offerChanged");
export const availabilityChanged = defineEvent<AvailabilityChanged>("availability.changed");
export const routingPlanChanged = defineEvent<{ departmentId: string; before: RoutingPlan; after: RoutingPlan }>("routing.planChanged");
