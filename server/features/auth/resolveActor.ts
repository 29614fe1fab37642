import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { fromNodeHeaders } from "better-auth/node";
import type { Ability } from "../../../shared/auth/abilities.ts";
import { now, type Actor } from "../../platform/ctx.ts";
import { onDisconnect } from "../../platform/database/index.ts";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import { abilitiesOf } from "./abilitiesOf.ts";
import { AgentModel, type AgentRecord } from "./agent.model.ts";
import { ApiTokenModel } from "./apiToken.model.ts";
import { accounts } from "./accounts/accountLibrary.ts";

/** Somebody signed in, by session or by token. */
export interface SignedIn {
  actor: Actor & { kind: "agent"; id: string };
  language: Language;
  sessionId: string | null;
  tokenId: string | null;
}

/**
 * What a credential stands for is remembered this long, and forgotten at once in every process by `agent.changed`, `session.ended` and
 * `token.revoked`; the time only bounds what a process that lost its event stream could still believe.
 */
const rememberMilliseconds = 10_000;
const remembered = new Map<string, { until: number; who: SignedIn | null }>();
const mostRemembered = 10_000;
onDisconnect(() => remembered.clear());

/** Who sends these headers: by API token, else by session cookie; null for nobody. A wrong token is nobody, never the cookie's owner. */
export async function resolveActor(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
  const credential = headers.authorization ?? sessionCookie(headers.cookie);
  if (!credential) return null;
  const known = remembered.get(credential);
  if (known && known.until > now().getTime()) return known.who;
  const who = headers.authorization ? await byToken(headers.authorization) : await bySession(headers);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (who) remembered.set(credential, { until: now().getTime() + rememberMilliseconds, who });
  return who;
}

/** Forgets everything remembered about an agent. */
export function forgetAgent(agentId: string) {
  for (const [credential, { who }] of remembered) if (who?.actor.id === agentId) remembered.delete(credential);
}

export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

async function bySession(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
  const session = await accounts().api.getSession({ headers: fromNodeHeaders(headers) });
  if (!session) return null;
  const agent = await AgentModel.findById(session.user.id).lean();
  return agent?.active ? signedIn(agent, abilitiesOf(agent), session.session.id, null) : null;
}

async function byToken(header: string): Promise<SignedIn | null> {
  const secret = /^Bearer (wdk_[\w-]{20,100})$/.exec(header)?.[1];
  if (!secret) return null;
  const token = await ApiTokenModel.findOneAndUpdate({ hash: tokenHash(secret) }, { $set: { lastUsedAt: now() } }).lean();
  if (!token) return null;
  const agent = await AgentModel.findById(token.agentId).lean();
  if (!agent?.active) return null;
  const own = abilitiesOf(agent);
  return signedIn(agent, new Set(token.abilities.filter((ability) => own.has(ability))), null, String(token._id));
}

function signedIn(agent: AgentRecord, abilities: ReadonlySet<Ability>, sessionId: string | null, tokenId: string | null): SignedIn {
  const actor = {
    kind: "agent" as const,
    id: String(agent._id),
    name: agent.name,
    abilities,
    departmentIds: agent.departmentIds.map(String),
  };
  return { actor, language: agent.preferences.language, sessionId, tokenId };
}

const sessionCookie = (cookies: string | undefined) => /(?:^|;\s*)(?:__Secure-)?waydesk\.session_token=([^;]+)/.exec(cookies ?? "")?.[1];
