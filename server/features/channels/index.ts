export { logCall } from "./phone/index.ts";
export { mayMachineAnswer } from "./email/index.ts";
