import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";

export const flowKey = ({ fromDepartmentId, toDepartmentId }: TransferFlow) => `${fromDepartmentId}:${toDepartmentId}`;

/** What was declined, countered or left until it expired, as a share of all that was offered. */
export const backShare = ({ offers, declined, expired }: TransferFlow) => (declined + expired) / offers;

/** From a quarter on, what comes back is set apart. */
export const comesBack = (flow: TransferFlow) => backShare(flow) >= 0.25;
