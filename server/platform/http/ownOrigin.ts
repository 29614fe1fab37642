import type { IncomingHttpHeaders } from "node:http";
import { publicUrl } from "../settings.ts";

/**
 * True when a request comes from our own pages or from no page at all (a program sends no Origin). Anything else carries somebody's
 * cookies from a foreign page (SEC-6). The address the request was sent to counts as ours: it is how a browser reached us.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] !== "cross-site";
  if (origin === new URL(publicUrl()).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
