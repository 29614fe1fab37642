import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { insideRoom } from "../auth/index.ts";
import { agentRoom, departmentRoom, everythingRoom } from "../conversations/index.ts";
import {
  consultationEvents,
  transferEvents,
  transferFieldsChanged,
  transferRulesChanged,
  type ConsultationTold,
  type TransferTold,
} from "./transfers.events.ts";

/** Both sides hear what becomes of an offer, and so do the sender and the person it was meant for, wherever they belong now (TRF-2). */
function tellTransfer({ payload: { transfer } }: EventRecord<TransferTold>) {
  const { fromDepartmentId, toDepartmentId, offeredBy, toAgent } = transfer;
  const people = [offeredBy.id, ...(toAgent ? [toAgent.id] : [])];
  const rooms = [departmentRoom(fromDepartmentId), departmentRoom(toDepartmentId), ...people.map(agentRoom), everythingRoom];
  return [{ namespace: "/" as const, rooms, signal: "transfer:changed", data: { v: protocolVersion, transfer } }];
}

function tellConsultation({ payload: { consultation } }: EventRecord<ConsultationTold>) {
  const { fromDepartmentId, departmentId, askedBy } = consultation;
  const rooms = [departmentRoom(fromDepartmentId), departmentRoom(departmentId), agentRoom(askedBy.id), everythingRoom];
  return [{ namespace: "/" as const, rooms, signal: "consultation:changed", data: { v: protocolVersion, consultation } }];
}

/** Whoever has the rules open sees what somebody else saved. */
const tellRules = (what: "transferRules" | "transferFields", departmentId: string | null) => [
  { namespace: "/" as const, rooms: [insideRoom], signal: "rules:changed", data: { v: protocolVersion, what, departmentId } },
];

export const transferBroadcasts: Broadcasts = {
  ...Object.fromEntries(transferEvents.map(({ type }) => [type, { tell: (event) => tellTransfer(event as EventRecord<TransferTold>) }])),
  ...Object.fromEntries(
    consultationEvents.map(({ type }) => [type, { tell: (event) => tellConsultation(event as EventRecord<ConsultationTold>) }]),
  ),
  [transferRulesChanged.type]: { tell: () => tellRules("transferRules", null) },
  [transferFieldsChanged.type]: {
    tell: (event) => tellRules("transferFields", (event as EventRecord<{ departmentId: string }>).payload.departmentId),
  },
} satisfies Broadcasts;
