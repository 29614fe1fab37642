/** What an incident can be. A file of its own: the console needs the names without the schemas. */
export const incidentKinds = ["cancelledFlight", "delayedFlight", "missedConnection", "strike", "weather", "systemDown", "other"] as const;
export type IncidentKind = (typeof incidentKinds)[number];
