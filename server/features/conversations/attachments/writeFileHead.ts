import type { ServerResponse } from "node:http";

/** Only these are ever shown in place; everything else is handed over as a file (SEC-8). */
const shownTypes = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Says what a file is on its way out, so that nothing in it can run wherever it is opened (SEC-8). */
export function writeFileHead(response: ServerResponse, { name, type }: { name: string; type: string }) {
  const shown = shownTypes.has(type);
  response.setHeader("content-type", shown ? type : "application/octet-stream");
  response.setHeader("content-disposition", `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.setHeader("content-security-policy", "default-src 'none'; sandbox");
  response.setHeader("cache-control", "private, max-age=86400, immutable");
}
