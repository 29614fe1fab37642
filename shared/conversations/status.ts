import { z } from "zod";
import { statuses, type Status as StatusName } from "./statusMoves.ts";

// The moves stand in a file of their own: the console needs them without the schemas.
export { isActive, mayMove, nextStatuses, onContactWrites, statuses } from "./statusMoves.ts";

export const Status = z.enum(statuses);
export type Status = StatusName;
