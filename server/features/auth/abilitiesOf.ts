import type { Ability } from "../../../shared/auth/abilities.ts";
import { roles, type RoleName } from "../../../shared/auth/roles.ts";
import type { AgentRecord } from "./agent.model.ts";

/** What a person's role lets them do; nothing where it is no role any more. */
export const abilitiesOf = ({ role, abilities }: Pick<AgentRecord, "role" | "abilities">): ReadonlySet<Ability> =>
  abilities ? new Set(abilities) : (roles[role as RoleName] ?? new Set());
