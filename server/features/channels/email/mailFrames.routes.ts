import { buffer } from "node:stream/consumers";
import { Router } from "express";
import { mailFrame } from "../../../../shared/channels/mailFrame.ts";
import { MessageId } from "../../../../shared/contract/ids.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { fault, isFaultOf } from "../../../platform/fault.ts";
import { requestCtx, type WhoAsks } from "../../../platform/http/requestCtx.ts";
import { requireNeeds } from "../../../platform/http/procedures.ts";
import { htmlOf, openAttachment } from "../../conversations/index.ts";

/** Images of a mail that are put into its page; past this the rest are files beside it. */
const inlineBytes = 8 * 1024 * 1024;
const shownTypes = /^image\/(?:png|jpeg|gif|webp)$/;

/**
 * `GET /mail-frames/:id` is a mail's cleaned HTML as a page for a sandboxed frame, `?images=1` with the images from outside. It is served, and not
 * written into the frame by the console, because a written one inherits the console's policy, which lets no image in from outside [MAIL-15].
 */
export function mailFrameRoutes(whoAsks: WhoAsks) {
  const router = Router();
  router.get("/mail-frames/:id", async (request, response) => {
    const ctx = await requestCtx(request, whoAsks);
    requireNeeds(ctx, "conversation.read");
    const id = MessageId.safeParse(request.params["id"]);
    if (!id.success) throw fault("record.notFound", { kind: "message" });
    const html = await htmlOf(ctx, id.data);
    const images = await imagesIn(ctx, html);
    const showRemote = request.query["images"] === "1";
    response.setHeader("content-security-policy", policyFor(showRemote));
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cache-control", "private, no-store");
    response.type("html").send(mailFrame({ html, showRemote, inlineUrl: (file) => images.get(file) }));
  });
  return router;
}

/** Opened by itself, the page is as powerless as in its frame. */
const policyFor = (showRemote: boolean) =>
  [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    `img-src data:${showRemote ? " https: http:" : ""}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");

/** The frame has no origin and so no session: its images come with it. */
async function imagesIn(ctx: Ctx, html: string): Promise<Map<string, string>> {
  const ids = new Set([...html.matchAll(/ data-inline="([0-9a-f]{24})"/g)].map((found) => found[1] ?? ""));
  const images = new Map<string, string>();
  let left = inlineBytes;
  for (const id of ids) {
    const opened = await openAttachment(ctx, id).catch((error: unknown) =>
      isFaultOf(error, "record.notFound") ? null : Promise.reject(error),
    );
    if (!opened) continue;
    if (!shownTypes.test(opened.file.type) || opened.file.size > left) {
      opened.stream.destroy();
      continue;
    }
    left -= opened.file.size;
    images.set(id, `data:${opened.file.type};base64,${(await buffer(opened.stream)).toString("base64")}`);
  }
  return images;
}
