import type { Ctx, Tx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { departmentMadeDefault, departmentMoved } from "../department.events.ts";
import { DepartmentModel } from "../department.model.ts";
import { defaultDepartment, findDepartment, listDepartments } from "../findDepartments.ts";

interface Move {
  id: string;
  /** From 1; past the end is the end. */
  position: number;
  /** The order it was moved in, as ids. */
  seen: string[];
}

/** Moves a department to a place in the list. Faults: record.notFound, department.orderChanged where the order is not the one that was seen. */
export const moveDepartment = (ctx: Ctx, { id, position, seen }: Move): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { _id, name } = await findDepartment(id, tx);
    const order = (await listDepartments(tx)).map((one) => String(one._id));
    if (order.join() !== seen.join()) throw fault("department.orderChanged", {});
    const others = order.filter((one) => one !== id);
    const moved = [...others.slice(0, position - 1), id, ...others.slice(position - 1)];
    if (moved.join() === order.join()) return;
    for (const [at, one] of moved.entries()) await putAt(tx, one, at + 1);
    const placeIn = (list: string[]) => ({ name, place: list.indexOf(id) + 1 });
    await append(tx, departmentMoved, {
      departmentId: String(_id),
      before: placeIn(order),
      after: placeIn(moved),
      order: { before: order, after: moved },
    });
  });

/** Counts each move at every department: of two at once the later begins anew, also where none of them changes its place for both. */
const putAt = (tx: Tx, id: string, order: number) =>
  DepartmentModel.updateOne({ _id: id }, { $set: { order }, $inc: { moves: 1 } }, { session: tx.tx });

/** Lets a department take what no rule sends elsewhere, in place of the one that did. Faults: record.notFound. */
export const makeDefaultDepartment = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [{ _id, name }, was] = [await findDepartment(id, tx), await defaultDepartment(tx)];
    if (was._id.equals(_id)) return;
    await DepartmentModel.updateOne({ _id: was._id }, { $set: { isDefault: false } }, { session: tx.tx });
    await DepartmentModel.updateOne({ _id }, { $set: { isDefault: true } }, { session: tx.tx });
    await append(tx, departmentMadeDefault, {
      departmentId: String(_id),
      before: { takesRest: was.name },
      after: { takesRest: name },
      previousId: String(was._id),
    });
  });
