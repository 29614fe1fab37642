import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { rosterChanged } from "./duty.events.ts";

/** Whoever looks at a roster reads it afresh. */
export const dutyBroadcasts: Broadcasts = {
  [rosterChanged.type]: {
    tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "people:changed", data: { v: protocolVersion, what: "rosters" } }],
  },
};
