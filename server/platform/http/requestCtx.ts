import type { IncomingMessage } from "node:http";
import { newKey, systemCtx, type Ctx } from "../ctx.ts";
import { addressOf } from "./addressOf.ts";
import { languageOf } from "./languageOf.ts";

export type WhoAsks = (headers: IncomingMessage["headers"]) => Promise<Pick<Ctx, "actor" | "language"> | null>;

/** The context of a request: who asks, in which language, with which key. */
export async function requestCtx(request: IncomingMessage, whoAsks: WhoAsks): Promise<Ctx> {
  const who = await whoAsks(request.headers);
  const key = request.headers["idempotency-key"];
  const language = languageOf(request.headers["accept-language"]) ?? who?.language ?? "en";
  const keyed = typeof key === "string" ? { idempotencyKey: key } : {};
  return { actor: who?.actor ?? nobody, requestId: newKey(), language, from: addressOf(request), ...keyed };
}

const nobody = systemCtx().actor;
