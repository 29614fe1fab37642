export { isOutsideAddress } from "./outsideAddress.ts";
export { InsideAddress, postOutside } from "./postOutside.ts";
