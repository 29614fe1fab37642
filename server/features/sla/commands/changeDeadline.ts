import type { Deadline, DeadlineInput } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { inTagNamesOfNow } from "../../tags/index.ts";
import { DeadlineModel, listDeadlines } from "../rules/deadline.model.ts";
import { forgetRules } from "../rules/ruleBook.ts";
import { policyChanged } from "../sla.events.ts";

/** A new version of a deadline; it holds for what happens from now on. Faults: record.notFound, rules.changed. */
export async function changeDeadline(ctx: Ctx, id: string, seenVersion: number, input: DeadlineInput): Promise<Deadline> {
  const before = (await listDeadlines()).find((one) => one.id === id);
  if (!before) throw fault("record.notFound", { kind: "deadline" });
  if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
  const [version, changedAt, changedBy] = [before.version + 1, now(), ctx.actor.name];
  const { id: _id, version: _version, changedAt: _at, changedBy: _by, ...said } = before;
  const rules = await inTransaction(ctx, async (tx) => {
    const kept = await inTagNamesOfNow(tx, input);
    // Two who save at once make the same id: the second one's transaction finds it taken and is refused.
    await DeadlineModel.create([{ _id: `${id}:${version}`, key: id, version, rules: kept, changedAt, changedBy }], { session: tx.tx });
    await append(tx, policyChanged, { policyId: id, version, before: asWritten(said), after: asWritten(kept) });
    return asWritten(kept);
  });
  forgetRules();
  return { ...rules, id, version, changedAt: changedAt.toISOString(), changedBy };
}
