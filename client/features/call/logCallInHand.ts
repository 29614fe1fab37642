import type { AgentId, DepartmentId } from "../../../shared/contract/ids.ts";
import { api } from "../../platform/api.ts";
import { instantIn } from "../../platform/text/zoneFields.ts";
import { secondsOf, type CallInHand } from "./callInHand.ts";
import { timeNow } from "../../platform/clock/timeNow.ts";

/** Logs the call under its key: saved twice it is one entry (MSG-1). A call still running ends now; a warm one may move with its entry. */
export function logCallInHand(call: CallInHand) {
  const { key, number, contactId, contactName, conversationId, direction, startedAt, notes, outcome, followUp, callBack, warm } = call;
  const logged = {
    key,
    number: number.trim(),
    contactId,
    conversationId,
    direction,
    startedAt,
    seconds: secondsOf(call, timeNow()),
    notes: notes.trim(),
    outcome: outcome ?? "solved",
    followUp: followUp.trim() || null,
    callBackAt: instantIn(callBack),
    ...(contactId || !contactName.trim() ? {} : { contactName: contactName.trim() }),
  };
  if (!warm) return api.calls.log(logged);
  const { departmentId, agentId } = warm;
  return api.transfers.logWarmCall({
    ...logged,
    warm: { ...warm, departmentId: departmentId as DepartmentId, agentId: agentId as AgentId },
  });
}
