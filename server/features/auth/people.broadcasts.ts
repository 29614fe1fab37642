import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts, Telling } from "../../platform/sockets/broadcast.ts";
import { departmentAdded, departmentChanged, departmentMadeDefault, departmentMoved, teamChanged } from "../departments/index.ts";
import { agentChanged, roleChanged } from "./auth.events.ts";

/** Everybody inside. */
export const insideRoom = "inside";

/** Names, teams and skills stand on every screen: who works on one reads the list that changed afresh. Nothing is told but which. */
const tell = (what: "agents" | "departments" | "teams" | "roles"): Telling[] => [
  { namespace: "/", rooms: [insideRoom], signal: "people:changed", data: { v: protocolVersion, what } },
];

export const peopleBroadcasts: Broadcasts = {
  [agentChanged.type]: { tell: (event) => (isOwnAffair(event as EventRecord<{ after: object }>) ? [] : tell("agents")) },
  [roleChanged.type]: { tell: () => tell("roles") },
  [departmentAdded.type]: { tell: () => tell("departments") },
  [departmentChanged.type]: { tell: () => tell("departments") },
  [departmentMoved.type]: { tell: () => tell("departments") },
  [departmentMadeDefault.type]: { tell: () => tell("departments") },
  [teamChanged.type]: { tell: () => tell("teams") },
};

/** Preferences change often and show to nobody else. */
const isOwnAffair = ({ payload: { after } }: EventRecord<{ after: object }>) => Object.keys(after).join() === "preferences";
