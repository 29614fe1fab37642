export { helpRoutes } from "./helpRoutes.ts";
