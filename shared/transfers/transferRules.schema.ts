import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";

const Minutes = z.number().int().min(1).max(10_080).describe("business minutes of the department that is asked");

/** How long offers and questions may wait, and how often a conversation may be passed on before somebody has to decide (TRF-2, TRF-4). */
export const TransferRules = z.strictObject({
  usualMinutes: Minutes,
  pairs: z.array(z.strictObject({ fromDepartmentId: DepartmentId, toDepartmentId: DepartmentId, minutes: Minutes })).max(400),
  consultationMinutes: Minutes,
  mostPasses: z.number().int().min(1).max(20).describe("accepted and declined offers of one conversation"),
});
export type TransferRules = z.infer<typeof TransferRules>;

/** `version` rises with each change; who changes what somebody else changed meanwhile is refused. */
export const SavedTransferRules = TransferRules.extend({ version: z.number().int().min(0) });
export type SavedTransferRules = z.infer<typeof SavedTransferRules>;

export const startingTransferRules: TransferRules = { usualMinutes: 60, pairs: [], consultationMinutes: 30, mostPasses: 3 };

/** The business minutes an offer from one department waits for the other. */
export const minutesBetween = ({ pairs, usualMinutes }: TransferRules, from: string, to: string) =>
  pairs.find(({ fromDepartmentId, toDepartmentId }) => fromDepartmentId === from && toDepartmentId === to)?.minutes ?? usualMinutes;
