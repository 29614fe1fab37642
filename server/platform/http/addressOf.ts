import type { IncomingMessage } from "node:http";
import express from "express";
import { env } from "../settings.ts";

type Trust = (address: string, hop: number) => boolean;
let compiled: { setting: unknown; trust: Trust } | undefined;

/** The address a request came from: the nearest one that is no proxy we trust (TRUST_PROXY), as the pages' own `request.ip` says it. */
export function addressOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string | undefined {
  const trust = trusted();
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .flatMap((one) => one.trim() || [])
    .toReversed();
  const hops = [socket.remoteAddress ?? "", ...forwarded];
  const first = hops.findIndex((address, hop) => !trust(address, hop));
  return (first < 0 ? hops.at(-1) : hops[first]) || undefined;
}

/** Express reads the setting in all its ways; it is asked once. */
function trusted(): Trust {
  if (compiled?.setting !== env.TRUST_PROXY) {
    const app = express().set("trust proxy", env.TRUST_PROXY);
    compiled = { setting: env.TRUST_PROXY, trust: app.get("trust proxy fn") as Trust };
  }
  return compiled.trust;
}
