export { hearAgents } from "./availability/hearAgents.ts";
export { connectionDoer } from "./availability/lookAfterConnection.ts";
export { followAvailability, returnChatsDoer } from "./followAvailability.ts";
export { followQueue } from "./queue/followQueue.ts";
export { routingBroadcasts } from "./routing.broadcasts.ts";
export { routingRoutes } from "./routing.routes.ts";
