import { z } from "zod";
import { DepartmentId, TeamId } from "../contract/ids.ts";

/** A team: people of one department who work together. */
export const Team = z.object({ id: TeamId, departmentId: DepartmentId, name: z.string(), nameZh: z.string().nullable() });
export type Team = z.infer<typeof Team>;
