import { Router, type Request, type RequestHandler } from "express";
import { pipeline } from "node:stream/promises";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { chatFileLimitBytes } from "../../../../shared/channels/chatFileLimits.ts";
import { AttachmentId } from "../../../../shared/contract/ids.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { limitBytes, openVisitorFile, storeFile, writeFileHead } from "../../conversations/index.ts";
import { uploaderOf, visitorOf } from "./visitorToken.ts";

/** Tokens are free, so files are counted by address: sixty in ten minutes is more than a person attaches. */
const perAddress = { points: 60, duration: 600 };

/**
 * Files of the chat: `POST /chat/files?name=` with the bytes as body, `GET /chat/files/:id`, both with `Authorization: Visitor <token>`.
 * The widget stands on other sites, so every origin may ask; no cookie counts here, and the token opens its own visitor's files only (CHAT-8).
 */
export function chatFileRoutes() {
  const router = Router();
  const budget = new RateLimiterMemory(perAddress);
  router.use("/chat/files", letEverySiteIn);
  router.post("/chat/files", async (request, response) => {
    const visitorId = visitorIn(request);
    await spend(budget, request.ip ?? "");
    const name = typeof request.query["name"] === "string" ? request.query["name"] : "file";
    if (Number(request.headers["content-length"] ?? 0) > chatFileLimitBytes)
      throw fault("attachment.tooLarge", { limitBytes: chatFileLimitBytes });
    const about = { name, type: request.headers["content-type"] ?? "application/octet-stream", uploadedBy: uploaderOf(visitorId) };
    const { id, type, size } = await storeFile(systemCtx("Chat"), request.pipe(limitBytes(chatFileLimitBytes)), about);
    response.status(201).json({ id: String(id), name, type, size });
  });
  router.get("/chat/files/:id", async (request, response) => {
    const visitorId = visitorIn(request);
    const id = AttachmentId.safeParse(request.params["id"]);
    if (!id.success) throw fault("record.notFound", { kind: "attachment" });
    const { file, stream } = await openVisitorFile(visitorId, id.data);
    writeFileHead(response, file);
    await pipeline(stream, response);
  });
  return router;
}

const letEverySiteIn: RequestHandler = (request, response, next) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "authorization, content-type, accept-language");
  response.setHeader("vary", "authorization");
  response.setHeader("access-control-max-age", "600");
  if (request.method === "OPTIONS") response.status(204).end();
  else next();
};

/** Faults: chat.tokenInvalid. */
function visitorIn({ headers }: Request): string {
  const visitorId = visitorOf(/^Visitor (\S+)$/.exec(headers.authorization ?? "")?.[1]);
  if (visitorId === null) throw fault("chat.tokenInvalid", {});
  return visitorId;
}

/** Faults: request.tooMany. */
async function spend(budget: RateLimiterMemory, address: string) {
  try {
    await budget.consume(address);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw fault("request.tooMany", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}
