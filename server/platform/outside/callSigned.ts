import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { now } from "../ctx.ts";
import { env } from "../env.ts";
import { fault } from "../fault.ts";
import { isOutsideAddress } from "./outsideAddress.ts";

/**
 * Headers that prove a body is ours: `Waydesk-Signature: t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>" in hexadecimal>`. The time is
 * signed with it, so that an old message cannot be sent again as new; `id` is the same for every try, so that a repeat is told from news.
 */
export function signed(secret: string, id: string, body: string): Record<string, string> {
  const seconds = Math.floor(now().getTime() / 1000);
  const v1 = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return { "Waydesk-Delivery": id, "Waydesk-Signature": `t=${seconds},v1=${v1}` };
}

/** What can be seen from the address alone is refused at once; what its name stands for is judged at each call. Faults: hook.notAllowed. */
export function refuseAddress(url: string): URL {
  const parsed = new URL(url);
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  if (env.ALLOW_INSIDE_HOOKS) return parsed;
  if (parsed.protocol !== "https:") throw fault("hook.notAllowed", { because: "plain" });
  const inside = isIP(host) ? !isOutsideAddress(host) : /(^|\.)(localhost|local|internal)$/i.test(host) || !host.includes(".");
  if (inside) throw fault("hook.notAllowed", { because: "inside" });
  return parsed;
}
