import { createHash } from "node:crypto";
import { APIError, createAuthMiddleware } from "better-auth/api";
import mongoose from "mongoose";
import { now } from "../../../platform/ctx.ts";
import { isDuplicate } from "../../../platform/database/index.ts";

/** A one-time code works one time (RFC 6238, section 5.2): the session of whoever comes second with it is ended before it is handed out. */
export const refuseUsedCode = createAuthMiddleware(async (ctx) => {
  const { newSession } = ctx.context;
  if (ctx.path !== "/two-factor/verify-totp" || !newSession) return;
  const { code } = ctx.body as { code: string };
  const _id = createHash("sha256").update(`${newSession.user.id}:${code}`).digest("hex");
  try {
    await mongoose.connection.collection<{ _id: string; at: Date }>("usedCodes").insertOne({ _id, at: now() });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await ctx.context.internalAdapter.deleteSession(newSession.session.token);
    throw new APIError("UNAUTHORIZED", { code: "CODE_USED", message: "This code was used already. Wait for the next one." });
  }
});
