import { defineEvent } from "../../platform/eventLog/index.ts";
import type { IncidentRecord } from "./incident.model.ts";

/** An incident was opened (no `before`) or changed. */
export const incidentChanged = defineEvent<{ before: IncidentRecord | null; after: IncidentRecord }>("incident.changed");
