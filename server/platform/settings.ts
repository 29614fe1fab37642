import { createHmac } from "node:crypto";
import { join } from "node:path";
import { keptSecret } from "./engines/keptSecret.ts";
import { env } from "./env.ts";

export { env } from "./env.ts";

let kept: string | undefined;

/** A secret for one purpose, derived from SECRET (RFC 5869's idea, one HMAC): a leaked one tells nothing about the others. */
export const secretOf = (purpose: string) =>
  createHmac("sha256", (kept ??= rootSecret()))
    .update(purpose)
    .digest("base64url");

/** The address people and mails reach the product at. */
export const publicUrl = () =>
  env.PUBLIC_URL?.replace(/\/$/, "") ?? `http://${env.HOST === "0.0.0.0" ? "127.0.0.1" : env.HOST}:${env.PORT}`;

/** SECRET, or the one made at the first start and kept in the data folder, readable by its owner only. */
const rootSecret = () => env.SECRET ?? keptSecret(join(env.DATA_DIR, "secret"));
