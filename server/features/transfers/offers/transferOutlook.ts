import { flowsOf } from "../../../../shared/transfers/flowsOf.ts";
import { minutesBetween } from "../../../../shared/transfers/transferRules.schema.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { accessConversation } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { departmentCalendar, departmentOpening } from "../../sla/index.ts";
import { answerBy } from "../answerBy.ts";
import { transferRules } from "../rules/transferRules.ts";
import { TransferModel, type TransferRecord } from "./transfer.model.ts";

const lookedBackMs = 30 * 86_400_000;
const mostRead = 500;

/** Until when an offer to a department would wait, by which calendar, and how long that department usually takes. Faults: record.notFound. */
export async function transferOutlook(ctx: Ctx, { id, toDepartmentId }: { id: string; toDepartmentId: string }) {
  const { ownerDepartmentId } = await accessConversation(ctx, id);
  const to = await findDepartment(toDepartmentId);
  const minutes = minutesBetween(await transferRules(), String(ownerDepartmentId), toDepartmentId);
  const at = now();
  const { name, nameZh = null } = await departmentCalendar(toDepartmentId);
  const { open, opensAt } = await departmentOpening(toDepartmentId, at);
  return {
    minutes,
    expiresAt: (await answerBy(toDepartmentId, at, minutes)).toISOString(),
    calendar: { name, nameZh },
    open,
    opensAt: opensAt?.toISOString() ?? null,
    usualMinutes: await usualBetween(ownerDepartmentId, to._id, new Date(at.getTime() - lookedBackMs)),
  };
}

type Id = TransferRecord["_id"];

async function usualBetween(fromDepartmentId: Id, toDepartmentId: Id, since: Date): Promise<number | null> {
  const between = { fromDepartmentId, toDepartmentId, offeredAt: { $gte: since } };
  const rows = await TransferModel.find(between, { state: 1, tookMinutes: 1, tooOften: 1 }).sort({ offeredAt: -1 }).limit(mostRead).lean();
  const [from, to] = [String(fromDepartmentId), String(toDepartmentId)];
  const passed = rows.map(({ state, tooOften, tookMinutes }) => ({
    fromDepartmentId: from,
    toDepartmentId: to,
    state,
    tooOften,
    tookMinutes,
  }));
  return flowsOf(passed)[0]?.medianMinutes ?? null;
}
