import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/contract.ts";
import type { FaultCode, FaultData } from "../../shared/contract/faults.ts";
import { askedTogether } from "./live/askedTogether.ts";
import { language } from "./text/language.ts";

/** Everything the server can be asked, typed by the contract; the session cookie goes along, texts come in the person's language. */
export const api: ContractRouterClient<typeof contract> = createORPCClient(
  new RPCLink({
    url: () => `${location.origin}/rpc`,
    headers: () => ({ "accept-language": language() }),
    plugins: [askedTogether()],
  }),
);

/** The data of a fault when `error` is the one named, else null. */
export function faultData<Code extends FaultCode>(error: unknown, code: Code): FaultData<Code> | null {
  return error instanceof ORPCError && error.code === code ? ((error.data ?? {}) as FaultData<Code>) : null;
}

export const isFault = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError;

/** True when the server was not reached or cannot work now: the same request may be tried again with the same key (OPS-6). */
export const isUnreached = (error: unknown) =>
  !isFault(error) || error.code === "server.unavailable" || error.status === 502 || error.status === 504;
