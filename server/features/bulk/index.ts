export { bulkBroadcasts } from "./bulk.broadcasts.ts";
export { bulkRoutes } from "./bulk.routes.ts";
export { bulkDoer } from "./workOff.ts";
