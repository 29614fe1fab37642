import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { agentRoom } from "../conversations/index.ts";
import { availabilityChanged, offerChanged, type AvailabilityChanged, type OfferChanged } from "./routing.events.ts";

/** How somebody is to be had shows beside every name: everybody inside hears it whole. An offer is heard by whom it is made to. */
export const routingBroadcasts: Broadcasts = {
  [availabilityChanged.type]: {
    tell: (event) => {
      const { agentId, state, reason, cause, since, until } = (event as EventRecord<AvailabilityChanged>).payload;
      const data = { v: protocolVersion, availability: { agentId, state, reason, cause, since, until } };
      return [{ namespace: "/", rooms: [insideRoom], signal: "availability:changed", data }];
    },
  },
  [offerChanged.type]: {
    tell: (event) => {
      const { agentId, offer, state } = (event as EventRecord<OfferChanged>).payload;
      return [{ namespace: "/", rooms: [agentRoom(agentId)], signal: "offer:changed", data: { v: protocolVersion, offer, state } }];
    },
  },
};
