import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { incidentChanged } from "./incidents.events.ts";

const data = { v: protocolVersion, what: "incidents", departmentId: null };

/** What happens to many concerns everybody inside. */
export const incidentBroadcasts: Broadcasts = {
  [incidentChanged.type]: { tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "rules:changed", data }] },
};
