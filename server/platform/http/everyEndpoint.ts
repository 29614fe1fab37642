import { isContractProcedure } from "@orpc/contract";
import type { Needs } from "../../../shared/contract/endpoint.ts";

export interface Endpoint {
  name: string;
  needs: Needs | undefined;
  method: string;
  path: string;
}

/** Every endpoint of a contract, with what it needs of its caller. */
export function everyEndpoint(contract: object, prefix = ""): Endpoint[] {
  return Object.entries(contract).flatMap(([key, part]: [string, unknown]) => {
    if (!isContractProcedure(part)) return everyEndpoint(part as object, `${prefix}${key}.`);
    const { meta, route } = part["~orpc"];
    const { needs } = meta as { needs?: Needs };
    return [{ name: `${prefix}${key}`, needs, method: route.method ?? "POST", path: route.path ?? "" }];
  });
}

/** A contract in which an endpoint names nothing does not start (SEC-1). */
export function refuseUnnamed(contract: object) {
  const unnamed = everyEndpoint(contract).filter(({ needs }) => needs === undefined);
  if (unnamed.length > 0)
    throw new Error(`These endpoints name no ability: ${unnamed.map(({ name }) => name).join(", ")}. Give each one with endpoint("…").`);
}
