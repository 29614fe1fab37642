export { changeIncident, findIncident, openIncident } from "./changeIncidents.ts";
export type { IncidentRecord } from "./incident.model.ts";
export { incidentBroadcasts } from "./incidents.broadcasts.ts";
export { incidentsRoutes } from "./incidents.routes.ts";
export { setLink } from "./linkIncident.ts";
