import type { Consultation } from "../../../shared/transfers/consultation.schema.ts";
import type { CustomField } from "../../../shared/fields/customField.schema.ts";
import type { TransferRules } from "../../../shared/transfers/transferRules.schema.ts";
import type { Transfer } from "../../../shared/transfers/transfer.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";

export interface TransferTold {
  transfer: Transfer;
}
export interface ConsultationTold {
  consultation: Consultation;
}

export const transferOffered = defineEvent<TransferTold>("transfer.offered");
export const transferAccepted = defineEvent<TransferTold>("transfer.accepted");
/** A ladder follows these two: the conversation came back (TRF-4). */
export const transferDeclined = defineEvent<TransferTold>("transfer.declined");
export const transferExpired = defineEvent<TransferTold>("transfer.expired");
export const transferCountered = defineEvent<TransferTold>("transfer.countered");
export const transferWithdrawn = defineEvent<TransferTold>("transfer.withdrawn");
/** Somebody of the asked department writes beside the one who is assigned, or does no longer. */
export const transferJoined = defineEvent<TransferTold>("transfer.joined");
export const transferLeft = defineEvent<TransferTold>("transfer.left");
/** To be brought before the duty manager, once per conversation (TRF-4). */
export const transferPassedTooOften = defineEvent<TransferTold>("transfer.passedTooOften");

/** Each tells how an offer stands now. */
export const transferEvents = [
  transferOffered,
  transferJoined,
  transferLeft,
  transferAccepted,
  transferDeclined,
  transferExpired,
  transferCountered,
  transferWithdrawn,
];

export const consultationAsked = defineEvent<ConsultationTold>("consultation.asked");
export const consultationWarned = defineEvent<ConsultationTold>("consultation.warned");
export const consultationBreached = defineEvent<ConsultationTold>("consultation.breached");
export const consultationAnswered = defineEvent<ConsultationTold>("consultation.answered");
export const consultationClosed = defineEvent<ConsultationTold>("consultation.closed");

export const consultationEvents = [consultationAsked, consultationWarned, consultationBreached, consultationAnswered, consultationClosed];
export const transferRulesChanged = defineEvent<{ version: number; before: TransferRules; after: TransferRules }>("transfer.rulesChanged");
/** What a department asks was changed; `version` is what it has now, missing on events of before it was told. */
export interface TransferFieldsChange {
  departmentId: string;
  before: CustomField[];
  after: CustomField[];
  version?: number;
}
export const transferFieldsChanged = defineEvent<TransferFieldsChange>("transfer.fieldsChanged");
