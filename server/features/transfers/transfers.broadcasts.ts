import { protocolVersion } from "../../../shared/contract/wire.ts";
import type { EventRecord } from "../../platform/eventLog/index.ts";
import type { Broadcasts } from "../../platform/sockets/broadcast.ts";
import { agentRoom, departmentRoom, everythingRoom } from "../conversations/index.ts";
import { consultationEvents, transferEvents, type ConsultationTold, type TransferTold } from "./transfers.events.ts";

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

export const transferBroadcasts: Broadcasts = {
  ...Object.fromEntries(transferEvents.map(({ type }) => [type, { tell: (event) => tellTransfer(event as EventRecord<TransferTold>) }])),
  ...Object.fromEntries(
    consultationEvents.map(({ type }) => [type, { tell: (event) => tellConsultation(event as EventRecord<ConsultationTold>) }]),
  ),
} satisfies Broadcasts;
