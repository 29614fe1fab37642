import { api } from "../../platform/api.ts";
import { secondsOf, type CallInHand } from "./callInHand.ts";

/** Logs the call under its key: saved twice it is one entry (MSG-1). A call still running ends now. */
export function logCallInHand(call: CallInHand) {
  const { key, number, contactId, contactName, conversationId, direction, startedAt, notes, outcome, followUp, callBack } = call;
  return api.calls.log({
    key,
    number: number.trim(),
    contactId,
    conversationId,
    direction,
    startedAt,
    seconds: secondsOf(call, Date.now()),
    notes: notes.trim(),
    outcome: outcome ?? "solved",
    followUp: followUp.trim() || null,
    callBackAt: callBack ? new Date(callBack).toISOString() : null,
    ...(contactId || !contactName.trim() ? {} : { contactName: contactName.trim() }),
  });
}
