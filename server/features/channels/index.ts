export { logCall } from "./phone/index.ts";
