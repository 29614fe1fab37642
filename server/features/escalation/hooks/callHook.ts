import type { Types } from "mongoose";
import { sentence } from "../../../../shared/i18n/sentence.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import type { Doer } from "../../../platform/dueWork/index.ts";
import { publicUrl } from "../../../platform/settings.ts";
import { accessConversation, type ConversationRecord } from "../../conversations/index.ts";
import { findOrganisation } from "../../departments/index.ts";
import { tellRun } from "../ladders/tellRun.ts";
import { LadderRunModel, type LadderRunRecord } from "../ladders/ladder.model.ts";
import { findHook, sendHook, type HookMessage } from "./sendHook.ts";

/** Calls a hook for a step, again and again until it answers or the tries are over; each call for itself, so that none stops another (LAD-2). */
export const hookDoer: Doer = {
  type: "ladder.call",
  tries: 10,
  run: async (data, attempt) => {
    const { runId, place } = data as { runId: string; place: number };
    const run = await LadderRunModel.findById(runId).lean();
    const call = run?.calls?.find((one) => one.place === place);
    if (!run || !call || call.state === "done") return;
    try {
      const conversation = await accessConversation(systemCtx(), run.conversationId);
      await sendHook(await findHook(call.hookId), await messageOf(run, place, conversation));
      await note(run, place, { state: "done", error: null, doneAt: now(), tries: attempt });
    } catch (error) {
      await note(run, place, {
        state: "failed",
        error: error instanceof Error ? error.message : String(error),
        doneAt: null,
        tries: attempt,
      });
      throw error;
    }
  },
};

type Outcome = Pick<NonNullable<LadderRunRecord["calls"]>[number], "state" | "error" | "doneAt" | "tries">;

async function note({ _id, conversationId }: { _id: Types.ObjectId; conversationId: Types.ObjectId }, place: number, outcome: Outcome) {
  const set = Object.fromEntries(Object.entries(outcome).map(([key, value]) => [`calls.$.${key}`, value]));
  await LadderRunModel.updateOne({ _id, "calls.place": place }, { $set: set });
  await tellRun(conversationId);
}

async function messageOf(run: LadderRunRecord, place: number, conversation: ConversationRecord): Promise<HookMessage> {
  const organisation = await findOrganisation();
  const { number, subject, status, priority, ownerDepartmentId, assigneeId } = conversation;
  const url = `${publicUrl()}/conversations/${String(conversation._id)}`;
  const because = sentence(organisation?.language ?? "en", `notification.because.${run.because}`);
  return {
    id: `${String(run._id)}-${place}`,
    text: `${number}: ${because} · ${subject}\n${url}`,
    payload: {
      type: "ladder.step",
      at: run.reachedAt.toISOString(),
      step: { id: run.stepId, because: run.because, share: run.share, dueAt: run.dueAt?.toISOString() ?? null },
      conversation: {
        ...{ id: String(conversation._id), number, subject, status, priority, url },
        departmentId: String(ownerDepartmentId),
        assigneeId: assigneeId && String(assigneeId),
      },
    },
  };
}
