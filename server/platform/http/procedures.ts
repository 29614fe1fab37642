import { implement } from "@orpc/server";
import type { Ability } from "../../../shared/auth/abilities.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { Ctx } from "../ctx.ts";
import { fault } from "../fault.ts";

/** What a request brings into its procedure; `ctx.actor` of kind `system` with no id means that nobody is signed in. */
export interface RequestContext {
  ctx: Ctx;
}

/**
 * The contract, ready to be answered. The one door of all endpoints: before input is even read, the caller must hold what the endpoint
 * names; an endpoint that names nothing is answered to nobody (SEC-1).
 */
export const os = implement(contract)
  .$context<RequestContext>()
  .use(({ context, procedure, next }) => {
    const { needs } = procedure["~orpc"].meta as { needs?: Ability | "signedIn" | "public" };
    requireNeeds(context.ctx, needs);
    return next();
  });

/** Faults: session.required, ability.missing. */
export function requireNeeds({ actor }: Ctx, needs: Ability | "signedIn" | "public" | undefined) {
  if (needs === "public") return;
  if (actor.id === null) throw fault("session.required", {});
  if (needs === "signedIn") return;
  if (!needs || !actor.abilities.has(needs)) throw fault("ability.missing", { ability: needs ?? "none" });
}
