export { openIncident } from "./changeIncidents.ts";
export { incidentBroadcasts } from "./incidents.broadcasts.ts";
export { incidentsRoutes } from "./incidents.routes.ts";
export { setLink } from "./linkIncident.ts";
