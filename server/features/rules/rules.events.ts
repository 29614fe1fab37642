import type { Rule } from "../../../shared/rules/rule.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

/** Which rule it looked before and looks before now; null: after all. */
export interface RulePlace {
  was: string | null;
  is: string | null;
}

/** A rule was added (no `before`), changed, moved (with its places), or removed (no `after`). */
export const ruleChanged = defineEvent<{
  before: (Rule & { place?: number }) | null;
  after: (Rule & { place?: number }) | null;
  looksBefore?: RulePlace;
}>("rule.changed");
