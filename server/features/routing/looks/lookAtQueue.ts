import { Types } from "mongoose";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { giveOut } from "../giveOut.ts";
import { lookWork } from "./oweLookAt.ts";

/** Looks at a queue when time alone has changed who may take what (RTE-5). */
export const lookDoer: Doer = {
  type: lookWork,
  run: (data) => giveOut(new Types.ObjectId((data as { departmentId: string }).departmentId)),
};
