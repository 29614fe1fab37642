import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, DepartmentId, Instant, TeamId, TokenId } from "../contract/ids.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { mostSkills } from "../skills/skillKey.ts";
import { Ability, Agent, ApiToken, Email, Language, Me, Password, PersonName, Preferences } from "./agent.schema.ts";
import { RoleKey } from "./roleInForce.schema.ts";

const AgentChange = z.strictObject({
  id: AgentId,
  name: PersonName.optional(),
  role: RoleKey.optional(),
  active: z.boolean().optional(),
  departmentIds: z.array(DepartmentId).max(50).optional(),
  teamIds: z.array(TeamId).max(50).optional(),
  skills: z.array(z.string().trim().min(1).max(60)).max(mostSkills).optional(),
  languages: z.array(z.string().trim().min(2).max(20)).max(20).optional(),
});

export const SetupStatus = z.object({
  expiresAt: Instant,
  database: z.object({ ready: z.boolean(), empty: z.boolean() }),
  search: z.object({ ready: z.boolean(), reason: z.string().nullable() }),
  mailIn: z.object({ ready: z.boolean(), port: z.number() }),
  mailOut: z.object({ ready: z.boolean() }),
});

export const authApi = {
  setupStatus: endpoint("public")
    .route({ method: "GET", path: "/setup", tags: ["setup"], summary: "What the one-time set-up link finds" })
    .input(z.strictObject({ token: z.string().max(200) }))
    .output(SetupStatus)
    .errors(faultsOf("setup.linkInvalid")),
  setUp: endpoint("public")
    .route({ method: "POST", path: "/setup", tags: ["setup"], summary: "Create the organisation and its first administrator, once" })
    .input(
      z.strictObject({
        token: z.string().max(200),
        organisation: z.strictObject({ name: PersonName, nameZh: z.string().trim().max(120).nullable() }),
        zone: z.string().max(60),
        language: Language,
        administrator: z.strictObject({ name: PersonName, email: Email, password: Password }),
        startWith: z.enum(["empty", "demo"]),
      }),
    )
    .output(z.object({ agentId: AgentId }))
    .errors(faultsOf("setup.linkInvalid", "setup.passwordWeak")),
  signInOptions: endpoint("public")
    .route({ method: "GET", path: "/sign-in-options", tags: ["setup"], summary: "Ways to sign in beside e-mail and password" })
    .output(z.object({ singleSignOn: z.string().nullable().describe("the identity provider's name; null when none is set") })),
  me: endpoint("signedIn")
    .route({ method: "GET", path: "/me", tags: ["me"], summary: "Who I am and what I may do" })
    .output(Me),
  changePreferences: endpoint("signedIn")
    .route({ method: "PATCH", path: "/me/preferences", tags: ["me"], summary: "Language, zone, theme, density" })
    .input(Preferences.partial())
    .output(Preferences),
  listTokens: endpoint("token.manage")
    .route({ method: "GET", path: "/me/tokens", tags: ["me"], summary: "My API tokens" })
    .output(z.object({ items: z.array(ApiToken) })),
  createToken: endpoint("token.manage")
    .route({ method: "POST", path: "/me/tokens", tags: ["me"], successStatus: 201, summary: "Make an API token; it is shown this once" })
    .input(z.strictObject({ name: PersonName, abilities: z.array(Ability).min(1) }))
    .output(ApiToken.extend({ token: z.string() }))
    .errors(faultsOf("token.abilityBeyondOwn")),
  revokeToken: endpoint("token.manage")
    .route({ method: "DELETE", path: "/me/tokens/{id}", tags: ["me"], summary: "Revoke an API token at once" })
    .input(z.strictObject({ id: TokenId }))
    .output(z.object({ revoked: z.literal(true) }))
    .errors(faultsOf("record.notFound")),
  listAgents: endpoint("agent.read")
    .route({ method: "GET", path: "/agents", tags: ["agents"], summary: "People inside, by name" })
    .input(PageQuery.extend({ departmentId: DepartmentId.optional() }))
    .output(pageOf(Agent)),
  inviteAgent: endpoint("agent.manage")
    .route({ method: "POST", path: "/agents", tags: ["agents"], successStatus: 201, summary: "Invite a person by e-mail" })
    .input(
      z.strictObject({ name: PersonName, email: Email, role: RoleKey, departmentIds: z.array(DepartmentId).max(50), language: Language }),
    )
    .output(Agent.extend({ invitationUrl: z.string().nullable().describe("only when no mail server is set: hand it over yourself") }))
    .errors(faultsOf("agent.emailTaken", "record.notFound")),
  changeAgent: endpoint("agent.manage")
    .route({
      method: "PATCH",
      path: "/agents/{id}",
      tags: ["agents"],
      summary: "Role, departments, teams, skills, languages, active or not",
    })
    .input(AgentChange)
    .output(Agent)
    .errors(faultsOf("record.notFound", "agent.lastAdministrator", "agent.teamElsewhere")),
};
