import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { tagsChanged } from "./tags.events.ts";

const data = { v: protocolVersion, what: "tags", departmentId: null };

/** Everybody inside is offered the tags of now. */
export const tagBroadcasts: Broadcasts = {
  [tagsChanged.type]: { tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "rules:changed", data }] },
};
