import type { Roster } from "../../../shared/duty/roster.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export const rosterChanged = defineEvent<{ before: Roster; after: Roster; version: number }>("duty.rosterChanged");
