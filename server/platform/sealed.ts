import { createCipheriv, createDecipheriv } from "node:crypto";
import { newSecret } from "./ctx.ts";
import { secretOf } from "./settings.ts";

const ivBytes = 12;
const tagBytes = 16;
const keyOf = () => Buffer.from(secretOf("sealed at rest"), "base64url");

/** A secret as it is kept in the database: AES-256-GCM under a key derived from SECRET, bound to `owner`, so that it opens nowhere else (SEC-9). */
export function seal(text: string, owner: string): string {
  const iv = Buffer.from(newSecret(ivBytes), "base64url");
  const cipher = createCipheriv("aes-256-gcm", keyOf(), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed for this owner. Throws when it was changed, belongs to another, or SECRET is another one. */
export function unseal(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(), bytes.subarray(0, ivBytes)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
}
