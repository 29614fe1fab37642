import { lookup as resolve, type LookupAddress } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestSafe } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "../env.ts";
import { isOutsideAddress } from "./outsideAddress.ts";

const waitMs = 10_000;
const readBytes = 2000;

/** An address that is not of the public internet: nothing was sent to it. */
export class InsideAddress extends Error {}

/**
 * Posts a body to an address somebody gave, and answers with the status. The addresses a name stands for are judged as they are connected
 * to, so that a name that changes its mind between two questions gains nothing, and no redirect is followed (SEC-7). Throws InsideAddress,
 * or an error that says in words what went wrong.
 */
export function postOutside(
  address: string,
  body: string,
  headers: Record<string, string>,
  mostRead = readBytes,
): Promise<{ status: number; text: string }> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) refuseInside([host]);
  const request = url.protocol === "https:" ? requestSafe : requestPlain;
  return new Promise((done, failed) => {
    const length = String(Buffer.byteLength(body));
    const asked = request(url, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": length, "user-agent": "Waydesk", ...headers },
      lookup: judged,
      signal: AbortSignal.timeout(waitMs),
      agent: false,
    });
    asked.on("error", (error) =>
      failed(error.name === "AbortError" || error.name === "TimeoutError" ? new Error("no answer in 10 s") : error),
    );
    asked.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text = (text + part).slice(0, mostRead);
      });
      answer.on("error", failed);
      answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
    });
    asked.end(body);
  });
}

/** Resolves a name once; what was judged is what is connected to. */
const judged: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return answer(error, "", 0);
    try {
      refuseInside(found.map(({ address }) => address));
    } catch (refused) {
      return answer(refused as Error, "", 0);
    }
    const first = found[0];
    if (options.all) answer(null, found);
    else answer(null, first?.address ?? "", first?.family ?? 0);
  });
};

function refuseInside(addresses: string[]) {
  if (env.ALLOW_INSIDE_HOOKS) return;
  const wrong = addresses.find((one) => !isOutsideAddress(one));
  if (wrong !== undefined) throw new InsideAddress(`${wrong} is an address of the inside`);
}
