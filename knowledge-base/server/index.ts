export { helpRoutes } from "./helpRoutes.ts";
export { articlesRoutes } from "./articlesRoutes.ts";
