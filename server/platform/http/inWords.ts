import { ORPCError, ValidationError } from "@orpc/server";
import type { Ctx } from "../ctx.ts";
import { fault, isFault, presentFault } from "../fault.ts";
import { log } from "../log.ts";
import type { RequestContext } from "./procedures.ts";
import type { Answer } from "./standardRequest.ts";

/** What is refused before any procedure, in the asker's language. */
export function refusal({ language, requestId }: Ctx, because: unknown): Answer {
  const body = presentFault(because, language, requestId);
  return { status: body.status, headers: {}, body };
}

/** What went wrong inside a procedure, as a fault of ours: input that does not fit the contract names the fields. */
function asFault(error: unknown): unknown {
  if (error instanceof ORPCError && error.code === "BAD_REQUEST" && error.cause instanceof ValidationError) {
    const issues = error.cause.issues.map(({ path, message }) => ({
      path: (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
      message,
    }));
    return fault("request.invalid", { issues });
  }
  if (error instanceof ORPCError && error.code === "BAD_REQUEST")
    return fault("request.invalid", { issues: [{ path: "", message: "could not be read" }] });
  return error;
}

type Call<Result> = { context: RequestContext; next(): Promise<Result> };

/** Whatever goes wrong inside a procedure leaves as a fault in the asker's language; what we did not foresee is logged whole and told as an id. */
export async function inWords({ context: { ctx }, next }: Call<unknown>) {
  try {
    return await next();
  } catch (error) {
    const known = asFault(error);
    const { code, status, message, data } = presentFault(known, ctx.language, ctx.requestId);
    if (status >= 500 || !isFault(known)) log.error({ err: known, requestId: ctx.requestId, code }, "request failed");
    throw new ORPCError(code, { status, message, data });
  }
}

/** A body that is not even JSON fails before any procedure; it gets the same shape as every other refusal. */
export async function malformedInWords<Result extends { response?: { status: number; body: unknown } | undefined }>({
  context: { ctx },
  next,
}: Call<Result>) {
  const result = await next();
  const { response } = result;
  if (response?.status !== 400 || (response.body as { code?: unknown } | null)?.code !== "BAD_REQUEST") return result;
  const body = presentFault(
    fault("request.invalid", { issues: [{ path: "", message: "could not be read as JSON" }] }),
    ctx.language,
    ctx.requestId,
  );
  return { ...result, response: { ...response, status: body.status, body } };
}
