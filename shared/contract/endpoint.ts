import { oc } from "@orpc/contract";
import type { Ability } from "../auth/abilities.ts";
import { faultsOf } from "./faults.ts";

/** What an endpoint needs of its caller: an ability, a session without a particular ability, or nothing ("public"). */
export type Needs = Ability | "signedIn" | "public";

/** The start of every contract: it names what it needs (SEC-1); one that names nothing does not start. */
export const endpoint = (needs: Needs) =>
  oc
    .$meta<{ needs?: Needs }>({})
    .meta({ needs })
    .errors(faultsOf("request.invalid", "session.required", "ability.missing", "request.tooMany", "server.unavailable"));
