import type { Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { departmentChanged } from "../department.events.ts";
import { DepartmentModel, type DepartmentRecord } from "../department.model.ts";

type Change = Partial<Pick<DepartmentRecord, "name" | "nameZh" | "icon" | "onlyAssigneeAnswers">> & { id: string };

/** Renames a department, or says who answers. Faults: record.notFound, department.nameTaken. */
export async function changeDepartment(ctx: Ctx, { id, ...change }: Change): Promise<DepartmentRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const before = await DepartmentModel.findByIdAndUpdate(id, { $set: change }, { session: tx.tx, returnDocument: "before" }).lean();
      if (!before) throw fault("record.notFound", { kind: "department" });
      const after = { ...before, ...change };
      await append(tx, departmentChanged, { before, after });
      return after;
    });
  } catch (error) {
    if (isDuplicate(error, "name")) throw fault("department.nameTaken", {});
    throw error;
  }
}
