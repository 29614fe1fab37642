import type { Conditions } from "../../../shared/conditions/condition.schema.ts";
import { asksMe } from "../../../shared/conditions/nextFlip.ts";
import { fault } from "../../platform/fault.ts";

/** Refuses what asks about "me" where nobody looks: a rule, a step of a ladder. It would never hold. Faults: conditions.me. */
export function refuseMe(conditions: Conditions | null | undefined) {
  if (conditions && asksMe(conditions)) throw fault("conditions.me", {});
}
