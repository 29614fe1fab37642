import type { Tx } from "../../../platform/ctx.ts";
import { append } from "../../../platform/eventLog/index.ts";
import {
  transferAccepted,
  transferCountered,
  transferDeclined,
  transferExpired,
  transferPassedTooOften,
  transferWithdrawn,
} from "../transfers.events.ts";
import { presentTransfer } from "./presentTransfer.ts";
import type { TransferRecord } from "./transfer.model.ts";

export type EndState = Exclude<TransferRecord["state"], "offered">;
const eventOf = {
  accepted: transferAccepted,
  declined: transferDeclined,
  countered: transferCountered,
  withdrawn: transferWithdrawn,
  expired: transferExpired,
};

/** Announces the end of an offer and, where it was one too many, that somebody has to decide (TRF-4). */
export async function tellEnd(tx: Tx, record: TransferRecord, state: EndState, oneTooMany: boolean) {
  const told = [{ transfer: presentTransfer(record) }, { conversationId: record.conversationId }] as const;
  await append(tx, eventOf[state], ...told);
  if (oneTooMany) await append(tx, transferPassedTooOften, ...told);
}
