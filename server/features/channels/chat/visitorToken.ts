import { createHmac, timingSafeEqual } from "node:crypto";
import { newSecret } from "../../../platform/ctx.ts";
import { secretOf } from "../../../platform/settings.ts";

/** A new visitor's id: 128 random bits; it is also the value of the contact's `visitor` identity. */
export const newVisitorId = () => newSecret(16);

/** The token a browser keeps: the visitor's id and our signature over it. It opens that visitor's own lines and nothing else (CHAT-8). */
export const visitorToken = (visitorId: string) => `${visitorId}.${signatureOf(visitorId)}`;

/** Under whose name a visitor's files wait for the line that takes them. */
export const uploaderOf = (visitorId: string) => `visitor:${visitorId}`;

/** The visitor a token stands for, or null for one that we did not sign; compared in constant time. */
export function visitorOf(token: unknown): string | null {
  if (typeof token !== "string" || token.length > 200) return null;
  const [visitorId = "", signature = ""] = token.split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(visitorId))];
  return visitorId && given.length === right.length && timingSafeEqual(given, right) ? visitorId : null;
}

const signatureOf = (visitorId: string) => createHmac("sha256", secretOf("visitor")).update(visitorId).digest("base64url");
