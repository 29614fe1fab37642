import type { LadderRunId } from "../../../../shared/contract/ids.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { StepRun } from "../../../../shared/escalation/escalation.api.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pageFilter, pageOfRows } from "../../../platform/database/index.ts";
import { rowsOf } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { LadderRunModel, type LadderRunRecord } from "./ladder.model.ts";
import { figuresSince } from "./ladderFigures.ts";
import { presentRun } from "./presentRun.ts";

interface Asked {
  departmentId: string;
  stepId: string;
  after?: string | undefined;
  limit: number;
}

/** Where a step was reached in the days its figure counts, newest first; a conversation the caller may not read is left out. Faults: record.notFound. */
export async function listStepRuns(ctx: Ctx, { departmentId, stepId, after, limit }: Asked) {
  const { _id } = await findDepartment(departmentId);
  const lately = { departmentId: _id, stepId, reachedAt: { $gte: figuresSince() } };
  const rows = await LadderRunModel.collection
    .find<LadderRunRecord>(pageFilter(lately, after, "reachedAt", -1))
    .sort({ reachedAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const readable = await rowsOf(ctx, [...new Set(rows.map(({ conversationId }) => conversationId))]);
  const byId = new Map<string, ConversationRow>(readable.map((row) => [row.id, row]));
  const present = (run: LadderRunRecord): StepRun[] => {
    const conversation = byId.get(String(run.conversationId));
    const { because, share, state, reachedAt } = presentRun(run);
    return conversation ? [{ id: String(run._id) as LadderRunId, because, share, state, reachedAt, conversation }] : [];
  };
  const page = pageOfRows(rows, limit, ({ reachedAt }) => reachedAt, present);
  return { ...page, items: page.items.flat() };
}
