import type { IncomingMessage, ServerResponse } from "node:http";
import type { StandardRPCHandler } from "@orpc/server/standard";
import { z } from "zod";
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

/** Calls that our own pages may send as one request. */
export const mostTogether = 20;

const Calls = z
  .array(z.looseObject({ url: z.url() }))
  .min(1)
  .max(mostTogether);

export const isBatch = ({ headers }: IncomingMessage) => headers["x-orpc-batch"] !== undefined;

/**
 * Several calls sent as one request, their list looked at before any of them is begun: the library would answer a bad one in a bare sentence,
 * and an empty one never. Faults: request.invalid, request.tooLarge.
 */
export async function batchRequest(request: IncomingMessage): Promise<StandardLazyRequest> {
  const calls = Calls.safeParse(await readBody(request));
  if (calls.success) return { ...standardRequest(request), body: () => Promise.resolve(calls.data) };
  throw fault("request.invalid", { issues: [{ path: "", message: `could not be read as a list of 1 to ${mostTogether} calls` }] });
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  try {
    return await readJson(request);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw fault("request.invalid", { issues: [{ path: "", message: "could not be read as JSON" }] });
  }
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
    // What was not read of a body that was too large stands in the way of the next request on this connection.
    ...(response.req.complete ? {} : { connection: "close" }),
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
