import { requests } from "../../../shared/contract/wire.ts";
import { now } from "../ctx.ts";
import { socketRequest, type SocketRequests } from "./socketRequests.ts";

/** Tells what time it is here. */
export const timeSocket: SocketRequests = {
  "desk:time": socketRequest({ needs: "signedIn", input: requests["desk:time"], run: () => Promise.resolve(now().getTime()) }),
};
