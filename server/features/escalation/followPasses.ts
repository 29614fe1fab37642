import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { transferPassedTooOften, type TransferTold } from "../transfers/index.ts";
import { reachStep } from "./ladders/reachStep.ts";

/** The step every department has, whatever its ladder says. */
const step: LadderStep = {
  id: "passed-too-often",
  at: { kind: "transferCameBack" },
  actions: [{ kind: "notify", reached: { who: "dutyManager" }, byMail: true }],
};

/** A conversation that was passed on too often is brought before whoever has the duty of its department, once (TRF-4). */
export const followPasses: Reader = {
  name: "escalation.passes",
  types: [transferPassedTooOften.type],
  take: async (event) => {
    const { conversationId } = (event as EventRecord<TransferTold>).payload.transfer;
    await reachStep(conversationId, step, { cause: "passedTooOften", because: "passedTooOften", share: null, dueAt: null });
  },
};
