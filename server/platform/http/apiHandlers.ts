import type { IncomingMessage, ServerResponse } from "node:http";
import { StandardOpenAPIHandler } from "@orpc/openapi/standard";
import { ORPCError, ValidationError, type Router } from "@orpc/server";
import { BatchHandlerPlugin } from "@orpc/server/plugins";
import { StandardRPCHandler } from "@orpc/server/standard";
import { contract } from "../../../shared/contract/contract.ts";
import type { Ctx } from "../ctx.ts";
import { fault, isFault, presentFault } from "../fault.ts";
import { log } from "../log.ts";
import { refuseUnnamed } from "./everyEndpoint.ts";
import { isOwnOrigin } from "./ownOrigin.ts";
import { send, standardRequest, type Answer } from "./standardRequest.ts";
import type { RequestContext } from "./procedures.ts";
import { requestCtx, type WhoAsks } from "./requestCtx.ts";

export type Routes = Router<typeof contract, RequestContext>;

/** Answers a request of the contract; false when no endpoint is at its address. */
export type ApiDoor = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** True for addresses that belong to the contract: the door stands before everything else, so that a call costs no walk through the app. */
export const isForContract = (url: string) =>
  url.startsWith("/rpc/") || (url.startsWith("/api/v1/") && !/^\/api\/v1\/(docs|openapi\.json)$/.test(url));

/**
 * Answers the contract twice: as the public REST API under /api/v1 and, with the same names, as our own pages' calls under /rpc. Bodies are
 * JSON of at most 1 MiB, under /rpc several calls in one where a page asks them together; a foreign page's request that changes something is refused (SEC-6).
 */
export function apiHandlers(routes: Routes, whoAsks: WhoAsks): ApiDoor {
  refuseUnnamed(contract);
  // Two option objects: a handler adds its own plugins to the one it is given.
  const open = new StandardOpenAPIHandler(routes, { clientInterceptors: [inWords], interceptors: [malformedInWords] });
  const own = new StandardRPCHandler(routes, {
    clientInterceptors: [inWords],
    interceptors: [malformedInWords],
    plugins: [new BatchHandlerPlugin({ maxSize: mostTogether })],
  });
  return async (request, response) => {
    const isOwn = request.url?.startsWith("/rpc/") ?? false;
    // A link or a picture in a foreign page is fetched with the reader's cookies: by GET our own calls would do whatever it names (SEC-6).
    if (isOwn && request.method !== "POST") return false;
    const ctx = await requestCtx(request, whoAsks);
    const [prefix, handler] = isOwn ? (["/rpc", own] as const) : (["/api/v1", open] as const);
    if (!isSafe(request)) return (send(response, ctx, foreign(ctx)), true);
    const result = await handler.handle(standardRequest(request), { prefix, context: { ctx } });
    if (result.matched) send(response, ctx, batchInWords(ctx, result.response));
    return result.matched;
  };
}

/** Calls that our own pages may send as one request. */
const mostTogether = 20;

const isSafe = ({ method, headers }: IncomingMessage) => method === "GET" || method === "HEAD" || isOwnOrigin(headers);

/** A batch that could not be read, or holds too much, is refused in a bare sentence by the library: it gets the shape of every other refusal. */
function batchInWords({ language, requestId }: Ctx, answer: Answer): Answer {
  if (answer.status < 400 || typeof answer.body !== "string") return answer;
  const issues = [{ path: "", message: `could not be read as a list of at most ${mostTogether} calls` }];
  const body = presentFault(fault("request.invalid", { issues }), language, requestId);
  return { status: body.status, headers: {}, body };
}

function foreign({ language, requestId }: Ctx) {
  const body = presentFault(fault("request.foreignOrigin", {}), language, requestId);
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
