import { z } from "zod";
import { DepartmentId } from "../contract/ids.ts";
import { departmentIcons } from "./departmentIcons.ts";

/** A department: accepts work and is answerable for it. `icon` names one of the product's own icons. */
export const Department = z.object({
  id: DepartmentId,
  name: z.string(),
  nameZh: z.string().nullable(),
  icon: z.enum(departmentIcons),
  isDefault: z.boolean().describe("takes what no rule sends elsewhere"),
  onlyAssigneeAnswers: z.boolean().optional().describe("while somebody has a conversation, only they answer it"),
});
export type Department = z.infer<typeof Department>;
