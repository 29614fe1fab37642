export { tagsRoutes } from "./naming.routes.ts";
export { renameTag, takeTagApart } from "./renameTag.ts";
export { settleDoer } from "./settleNames.ts";
