import { newId, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { departmentAdded } from "../department.events.ts";
import { DepartmentModel, type DepartmentRecord } from "../department.model.ts";

type NewDepartment = Pick<DepartmentRecord, "name" | "nameZh" | "icon">;

/** Adds a department at the end of the list; the first one becomes the default. Faults: department.nameTaken. */
export async function addDepartment(ctx: Ctx, input: NewDepartment): Promise<DepartmentRecord> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const last = await DepartmentModel.findOne().sort({ order: -1 }).session(tx.tx).lean();
      const department: DepartmentRecord = { _id: newId(), ...input, isDefault: !last, order: (last?.order ?? 0) + 1 };
      await DepartmentModel.create([department], { session: tx.tx });
      await append(tx, departmentAdded, { department });
      return department;
    });
  } catch (error) {
    if (isDuplicate(error, "name")) throw fault("department.nameTaken", {});
    throw error;
  }
}
