import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { everythingRoom } from "../conversations/index.ts";
import { demoFilled } from "./demo.events.ts";

/** The desk is another one now: who watches reads everything afresh. */
export const demoBroadcasts: Broadcasts = {
  [demoFilled.type]: { tell: () => [{ namespace: "/", rooms: [everythingRoom], signal: "rights:changed", data: { v: protocolVersion } }] },
};
