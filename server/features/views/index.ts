export { buildDoer } from "./building/buildView.ts";
export { factsOf } from "./factsOf.ts";
export { followPlaces } from "./followPlaces.ts";
export { listView, viewParts } from "./listView.ts";
export { flipDoer, horizonDoer } from "./looks/flipDoers.ts";
export { contactFacts } from "./placeConversations.ts";
export { viewBroadcasts } from "./views.broadcasts.ts";
export { viewsRoutes } from "./views.routes.ts";
