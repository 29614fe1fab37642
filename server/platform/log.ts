import pino from "pino";
import { env } from "./env.ts";

/** Structured logs to stdout. Nothing personal: ids and codes only; headers and bodies are never logged (OPS-4, SEC-9). */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { pid: process.pid },
  redact: { paths: ["password", "token", "secret", "authorization", "cookie", "*.password", "*.token", "*.secret"], censor: "[kept]" },
  serializers: {
    err: (error: unknown) =>
      error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) },
  },
});
