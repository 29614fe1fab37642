import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A system elsewhere: what reaches `/in` is answered with these states in turn, all else with 200. */
export async function otherSystem(states: number[]) {
  const heard: { path: string; body: string; signature: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      const path = request.url ?? "";
      heard.push({ path, body, signature: request.headers["waydesk-signature"]?.toString() });
      response.writeHead(path.startsWith("/in") ? (states.shift() ?? 200) : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
