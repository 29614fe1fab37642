import type { Rule } from "../../../shared/rules/rule.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

/** A rule was added (no `before`), changed, moved, or removed (no `after`). */
export const ruleChanged = defineEvent<{ before: Rule | null; after: Rule | null }>("rule.changed");
