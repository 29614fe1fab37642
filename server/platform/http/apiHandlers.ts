import type { IncomingMessage } from "node:http";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { ORPCError, ValidationError, type Router } from "@orpc/server";
import { RPCHandler } from "@orpc/server/node";
import type { RequestHandler } from "express";
import { contract } from "../../../shared/contract/contract.ts";
import { newKey, systemCtx, type Ctx } from "../ctx.ts";
import { fault, isFault, presentFault } from "../fault.ts";
import { log } from "../log.ts";
import { refuseUnnamed } from "./everyEndpoint.ts";
import { languageOf } from "./languageOf.ts";
import type { RequestContext } from "./procedures.ts";

export type Routes = Router<typeof contract, RequestContext>;
export type WhoAsks = (headers: IncomingMessage["headers"]) => Promise<Pick<Ctx, "actor" | "language"> | null>;

/** Answers the contract twice: as the public REST API under /api/v1 and, for our own pages, as calls under /rpc. */
export function apiHandlers(routes: Routes, whoAsks: WhoAsks): RequestHandler {
  refuseUnnamed(contract);
  // Two option objects: a handler adds its own plugins to the one it is given.
  const handlers = [
    ["/api/v1", new OpenAPIHandler(routes, { clientInterceptors: [inWords], interceptors: [malformedInWords] })],
    ["/rpc", new RPCHandler(routes, { clientInterceptors: [inWords], interceptors: [malformedInWords] })],
  ] as const;
  return async (request, response, next) => {
    const at = handlers.find(([prefix]) => request.url.startsWith(`${prefix}/`));
    if (!at) return next();
    const [prefix, handler] = at;
    const context = { ctx: await ctxOf(request, whoAsks) };
    response.setHeader("x-request-id", context.ctx.requestId);
    response.setHeader("cache-control", "no-store");
    const { matched } = await handler.handle(request, response, { prefix, context });
    if (!matched) next();
  };
}

/** The context of a request: who asks, in which language, with which key. */
export async function ctxOf(request: IncomingMessage, whoAsks: WhoAsks): Promise<Ctx> {
  const who = await whoAsks(request.headers);
  const key = request.headers["idempotency-key"];
  const language = languageOf(request.headers["accept-language"]) ?? who?.language ?? "en";
  return { actor: who?.actor ?? nobody, requestId: newKey(), language, ...(typeof key === "string" ? { idempotencyKey: key } : {}) };
}

const nobody = systemCtx().actor;

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
async function inWords({ context: { ctx }, next }: Call<unknown>) {
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
async function malformedInWords<Result extends { response?: { status: number; body: unknown } | undefined }>({
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
