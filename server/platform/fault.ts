import { ORPCError } from "@orpc/server";
import { faults, type FaultCode, type FaultData, type FaultShape } from "../../shared/contract/faults.ts";
import { sentence } from "../../shared/i18n/sentence.ts";
import type { Language } from "../../shared/auth/agent.schema.ts";

/** A refusal from the closed union: `throw fault("record.notFound", { kind: "conversation" })`. It reaches the asker as one shape. */
export function fault<Code extends FaultCode>(code: Code, data: FaultData<Code>) {
  return new ORPCError(code, { status: faults[code].status, message: code, data });
}

export const isFault = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError;
export const isFaultOf = (error: unknown, code: FaultCode) => isFault(error) && error.code === code;

/** A fault as JSON in the asker's language; what is no fault of ours becomes `server.broken` with the request's id and no detail. */
export function presentFault(error: unknown, language: Language, requestId: string): FaultShape {
  const known = asFault(error, requestId);
  const data = (known.data ?? {}) as Record<string, unknown>;
  return { code: known.code, status: known.status, message: sentenceOf(known.code, data, language), data };
}

/** The sentence of the very reason where there is one, else that of the fault. */
function sentenceOf(code: string, data: Record<string, unknown>, language: Language) {
  const reason = `fault.${code}Because.${String(data["because"])}`;
  const exact = sentence(language, reason, data);
  return exact === reason ? sentence(language, `fault.${code}`, data) : exact;
}

function asFault(error: unknown, requestId: string) {
  if (isFault(error) && error.code in faults) return error;
  if (isUnavailable(error)) return fault("server.unavailable", {});
  return fault("server.broken", { requestId });
}

/** The database or its primary cannot be reached: the asker may try again (OPS-6). */
export function isUnavailable(error: unknown) {
  if (!(error instanceof Error)) return false;
  return /^Mongo(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|PoolCleared)|^MongooseServerSelection/.test(error.name);
}
