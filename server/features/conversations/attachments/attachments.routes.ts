import { Router } from "express";
import { pipeline } from "node:stream/promises";
import { requestCtx, type WhoAsks } from "../../../platform/http/requestCtx.ts";
import { requireNeeds } from "../../../platform/http/procedures.ts";
import { fault } from "../../../platform/fault.ts";
import { AttachmentId } from "../../../../shared/contract/ids.ts";
import { openAttachment, storeFile, uploadLimitBytes } from "./attachments.ts";
import { writeFileHead } from "./writeFileHead.ts";
import { limitBytes } from "../limitBytes.ts";

/** Files go past the contract, streamed both ways: `POST /files?name=` with the bytes as body, `GET /files/:id`. */
export function attachmentRoutes(whoAsks: WhoAsks) {
  const router = Router();
  router.post("/files", async (request, response) => {
    const ctx = await requestCtx(request, whoAsks);
    requireNeeds(ctx, "conversation.reply");
    const name = typeof request.query["name"] === "string" ? request.query["name"] : "file";
    if (Number(request.headers["content-length"] ?? 0) > uploadLimitBytes)
      throw fault("attachment.tooLarge", { limitBytes: uploadLimitBytes });
    const { id, ...file } = await storeFile(ctx, request.pipe(limitBytes(uploadLimitBytes)), {
      name,
      type: request.headers["content-type"] ?? "application/octet-stream",
    });
    response.status(201).json({ id: String(id), ...file });
  });
  router.get("/files/:id", async (request, response) => {
    const ctx = await requestCtx(request, whoAsks);
    requireNeeds(ctx, "conversation.read");
    const id = AttachmentId.safeParse(request.params["id"]);
    if (!id.success) throw fault("record.notFound", { kind: "attachment" });
    const { file, stream } = await openAttachment(ctx, id.data);
    writeFileHead(response, file);
    await pipeline(stream, response);
  });
  return router;
}
