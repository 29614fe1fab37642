import type { IncomingMessage, ServerResponse } from "node:http";
import { StandardOpenAPIHandler } from "@orpc/openapi/standard";
import type { Router } from "@orpc/server";
import { BatchHandlerPlugin } from "@orpc/server/plugins";
import { StandardRPCHandler } from "@orpc/server/standard";
import { contract } from "../../../shared/contract/contract.ts";
import { fault, isFault } from "../fault.ts";
import { refuseUnnamed } from "./everyEndpoint.ts";
import { inWords, malformedInWords, refusal } from "./inWords.ts";
import { isOwnOrigin } from "./ownOrigin.ts";
import { batchRequest, isBatch, mostTogether, send, standardRequest } from "./standardRequest.ts";
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
    try {
      if (!isSafe(request)) throw fault("request.foreignOrigin", {});
      const asked = isOwn && isBatch(request) ? await batchRequest(request) : standardRequest(request);
      const result = await handler.handle(asked, { prefix, context: { ctx } });
      if (result.matched) send(response, ctx, result.response);
      return result.matched;
    } catch (error) {
      if (!isFault(error)) throw error;
      send(response, ctx, refusal(ctx, error));
      return true;
    }
  };
}

const isSafe = ({ method, headers }: IncomingMessage) => method === "GET" || method === "HEAD" || isOwnOrigin(headers);
