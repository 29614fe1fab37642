import type { RoleInForce } from "../../../shared/auth/roleInForce.schema.ts";
import { defineEvent } from "../../platform/eventLog/index.ts";
import type { AgentRecord } from "./agent.model.ts";

/** A right, department, role or the whole account changed; every process forgets what it knew of this agent (SYNC-5). */
export const agentChanged = defineEvent<{ agentId: string; before: Partial<AgentRecord> | null; after: Partial<AgentRecord> }>(
  "agent.changed",
);
/** What a role may do changed, with everybody who holds it (each of them `agent.changed`); null where it began or ended. */
export const roleChanged = defineEvent<{ before: RoleInForce | null; after: RoleInForce | null }>("role.changed");
/** A session was ended (signed out, revoked, expired); its sockets are closed everywhere. */
export const sessionEnded = defineEvent<{ agentId: string; sessionId: string }>("session.ended");
/** What it may do and what it is called; never the token. */
export const tokenAdded = defineEvent<{ agentId: string; tokenId: string; name: string; abilities: string[] }>("token.added");
export const tokenRevoked = defineEvent<{ agentId: string; tokenId: string }>("token.revoked");
export const organisationSetUp = defineEvent<{ name: string; zone: string; startedWith: "empty" | "demo" }>("organisation.setUp");
