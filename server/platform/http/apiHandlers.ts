import type { IncomingMessage } from "node:http";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { ORPCError, ValidationError, type Router } from "@orpc/server";
import { RPCHandler } from "@orpc/server/node";
import type { RequestHandler } from "express";
import type { contract } from "../../../shared/contract/contract.ts";
import { newKey, systemCtx, type Ctx } from "../ctx.ts";
import { fault, isFault, presentFault } from "../fault.ts";
import { log } from "../log.ts";
import { languageOf } from "./languageOf.ts";
import type { RequestContext } from "./procedures.ts";

export type Routes = Router<typeof contract, RequestContext>;
export type WhoAsks = (headers: IncomingMessage["headers"]) => Promise<Pick<Ctx, "actor" | "language"> | null>;

type Words = (call: { context: RequestContext; next(): Promise<unknown> }) => Promise<unknown>;

/** Answers the contract twice: as the public REST API under /api/v1 and, for our own pages, as calls under /rpc. */
export function apiHandlers(routes: Routes, whoAsks: WhoAsks): RequestHandler {
  const words: Words = async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw inWords(asFault(error), context);
    }
  };
  const options = { clientInterceptors: [words] };
  const handlers = [
    ["/api/v1", new OpenAPIHandler(routes, options)],
    ["/rpc", new RPCHandler(routes, options)],
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
    const issues = error.cause.issues.map(({ path, message }) => ({ path: (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."), message }));
    return fault("request.invalid", { issues });
  }
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") return fault("request.invalid", { issues: [{ path: "", message: "could not be read" }] });
  return error;
}

/** The last step: the fault in the asker's language; what we did not foresee is logged whole and told as nothing but its request's id. */
function inWords(error: unknown, { ctx }: RequestContext) {
  const { code, status, message, data } = presentFault(error, ctx.language, ctx.requestId);
  if (status >= 500 || !isFault(error)) log.error({ err: error, requestId: ctx.requestId, code }, "request failed");
  return new ORPCError(code, { status, message, data });
}
