import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { Broadcast, Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { tagParted, tagRenamed, tagsChanged } from "./tags.events.ts";

const told = (what: "tags" | "tagNames"): Broadcast => ({
  tell: () => [{ namespace: "/", rooms: [insideRoom], signal: "rules:changed", data: { v: protocolVersion, what, departmentId: null } }],
});

/** Everybody inside is offered the tags of now, and sees what asks for them in the names of now. */
export const tagBroadcasts: Broadcasts = {
  [tagsChanged.type]: told("tags"),
  [tagRenamed.type]: told("tagNames"),
  [tagParted.type]: told("tagNames"),
};
