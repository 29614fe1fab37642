import { z } from "zod";
import { IncidentId, Instant } from "../contract/ids.ts";
import { incidentKinds } from "./incidentKinds.ts";

export const IncidentInput = z.strictObject({ title: z.string().trim().min(1).max(120), kind: z.enum(incidentKinds) });
export type IncidentInput = z.infer<typeof IncidentInput>;

/** One event behind many conversations, such as a cancelled flight. */
export const Incident = IncidentInput.extend({
  id: IncidentId,
  state: z.enum(["open", "closed"]),
  openedAt: Instant,
  openedBy: z.string(),
  closedAt: Instant.nullable(),
  conversations: z.number().int().describe("linked to it, counted up to 1,000"),
});
export type Incident = z.infer<typeof Incident>;

/** As a conversation carries it. */
export const CarriedIncident = z.object({ id: IncidentId, title: z.string(), kind: z.enum(incidentKinds) });
export type CarriedIncident = z.infer<typeof CarriedIncident>;
