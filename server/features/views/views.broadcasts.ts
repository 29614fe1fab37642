import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { agentRoom, departmentRoom, everythingRoom, presentRow } from "../conversations/index.ts";
import { placeMoved, viewsChanged, type PlaceMoved } from "./views.events.ts";

/** Who may read a conversation hears which views it belongs to now; everybody inside, that the views are to be read afresh. */
export const viewBroadcasts: Broadcasts = {
  [viewsChanged.type]: {
    tell: () => [
      { namespace: "/", rooms: [insideRoom], signal: "rules:changed", data: { v: protocolVersion, what: "views", departmentId: null } },
    ],
  },
  [placeMoved.type]: {
    tell: (event) => {
      const { conversation, in: inside, out } = (event as EventRecord<PlaceMoved>).payload;
      const { ownerDepartmentId, assigneeId, guestDepartmentIds = [] } = conversation;
      const departments = [ownerDepartmentId, ...guestDepartmentIds].map(departmentRoom);
      const rooms = [...departments, everythingRoom, ...(assigneeId ? [agentRoom(assigneeId)] : [])];
      return [
        { namespace: "/", rooms, signal: "place:moved", data: { v: protocolVersion, row: presentRow(conversation), in: inside, out } },
      ];
    },
  },
};
