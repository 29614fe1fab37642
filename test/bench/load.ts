import { Agent, request } from "node:http";

export interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** One small HTTP request with as little cost on our side as Node allows; rejects unless it is answered with a 2xx. */
export function call(address: string, { method, path, headers = {}, body }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    const sent = request(`${address}${path}`, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () =>
        (answer.statusCode ?? 500) < 300 ? resolve(text) : reject(new Error(`${answer.statusCode}: ${text.slice(0, 200)}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Repeats `work` with so many at once for so long; answers how many were done a second. */
export async function perSecond(atOnce: number, milliseconds: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const end = performance.now() + milliseconds;
  let done = 0;
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        await work(next++);
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - startedAt)) * 1000;
}

/** Does `count` pieces of `work`, so many at once. */
export async function doAll(atOnce: number, count: number, work: (index: number) => Promise<unknown>) {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await work(next++);
    }),
  );
}
