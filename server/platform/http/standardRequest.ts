import type { IncomingMessage, ServerResponse } from "node:http";
import type { StandardRPCHandler } from "@orpc/server/standard";
import type { Ctx } from "../ctx.ts";
import { fault } from "../fault.ts";
import type { RequestContext } from "./procedures.ts";

type StandardLazyRequest = Parameters<StandardRPCHandler<RequestContext>["handle"]>[0];

/** An answer before it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** What a call may bring: a message has at most 50,000 characters and its formatted twin 200,000; files go past the contract. */
const mostBytes = 1_048_576;
const nowhere = "http://desk";

/** A request as the contract's handlers read it: the body only when they ask for it, as JSON, bounded. */
export function standardRequest(request: IncomingMessage): StandardLazyRequest {
  return {
    url: new URL(request.url ?? "/", nowhere),
    method: request.method ?? "GET",
    headers: request.headers,
    // No procedure stops half way because its asker left, and making one for each was a twentieth of a small request.
    signal: undefined,
    body: () => readJson(request),
  };
}

/** Sends an answer in one piece: head and body leave in one write. */
export function send(response: ServerResponse, { requestId }: Ctx, { status, headers, body }: Answer) {
  const text = body === undefined ? "" : JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, {
    ...headers,
    "content-type": "application/json",
    "content-length": length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-request-id": requestId,
  });
  response.end(text);
}

/** Faults: request.tooLarge; text that is no JSON fails as a SyntaxError, which the handlers answer as malformed. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw fault("request.tooLarge", { limitBytes: mostBytes });
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString("utf8");
  return text ? JSON.parse(text) : undefined;
}
