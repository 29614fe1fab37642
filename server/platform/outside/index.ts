export { refuseAddress, signed } from "./callSigned.ts";
export { InsideAddress, postOutside } from "./postOutside.ts";
