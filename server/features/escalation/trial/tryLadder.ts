import { unmetConditions } from "../../../../shared/conditions/unmetConditions.ts";
import type { ConversationId } from "../../../../shared/contract/ids.ts";
import type { LadderTrial } from "../../../../shared/escalation/escalation.api.ts";
import type { LadderStep } from "../../../../shared/escalation/ladder.schema.ts";
import { systemCtx, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { readableAmong } from "../../conversations/index.ts";
import { findDepartment } from "../../departments/index.ts";
import { contactFacts, factsOf, refuseMe } from "../../views/index.ts";
import { asTheyWere } from "./asTheyWere.ts";
import { stepHits, type Hit } from "./stepHits.ts";

const mostExamples = 20;

interface Tried {
  departmentId: string;
  steps: LadderStep[];
  from: string;
  to: string;
}

interface Judged extends Hit {
  passedOver: boolean;
}

/**
 * What steps that nobody has saved would have done: by the clocks that began in a time as they went, with the conversations as they were
 * then and their contacts as they are now. Nothing is changed. Faults: record.notFound, conditions.me (LAD-5).
 */
export async function tryLadder(ctx: Ctx, { departmentId, steps, from, to }: Tried): Promise<LadderTrial> {
  for (const { onlyIf } of steps) refuseMe(onlyIf);
  await findDepartment(departmentId);
  const { hits, looked, complete } = await stepHits(departmentId, steps, new Date(from), new Date(to));
  const judged = await judge(hits);
  const newest = judged.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const readable = await readableAmong(
    ctx,
    newest.map(({ conversation }) => conversation._id),
  );
  const shown = newest.filter(({ conversation }) => readable.has(String(conversation._id)));
  const of = (all: Judged[], id: string) => all.filter(({ step }) => step.id === id);
  return {
    looked,
    complete,
    steps: steps.map(({ id }) => ({
      stepId: id,
      count: of(judged, id).length,
      passedOver: of(judged, id).filter(({ passedOver }) => passedOver).length,
      examples: of(shown, id).slice(0, mostExamples).map(presentExample),
    })),
  };
}

/** Only of steps that ask something is it looked up what was so then. */
async function judge(hits: Hit[]): Promise<Judged[]> {
  const asking = await asTheyWere(hits.filter(({ step }) => step.onlyIf));
  const conditions = asking.flatMap(({ step }) => (step.onlyIf ? [{ conditions: step.onlyIf }] : []));
  const contactOf = await inTransaction(systemCtx(), (tx) =>
    contactFacts(
      conditions,
      asking.map(({ conversation }) => conversation),
      tx,
    ),
  );
  const judged = asking.map((hit) => {
    const facts = factsOf(hit.conversation, contactOf(hit.conversation));
    const unmet = hit.step.onlyIf ? unmetConditions(hit.step.onlyIf, facts, hit.at.getTime()) : [];
    return { ...hit, passedOver: unmet.length > 0 };
  });
  return [...judged, ...hits.filter(({ step }) => !step.onlyIf).map((hit) => ({ ...hit, passedOver: false }))];
}

const presentExample = ({ conversation: { _id, number, subject }, at, passedOver }: Judged) => ({
  conversation: { id: String(_id) as ConversationId, number, subject },
  at: at.toISOString(),
  passedOver,
});
