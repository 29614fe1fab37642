import type { AgentId } from "../../../shared/contract/ids.ts";
import { os } from "../../platform/http/procedures.ts";
import { accountOf } from "./accounts/accountOf.ts";
import { singleSignOnName } from "./accounts/singleSignOn.ts";
import { createToken, listTokens, revokeToken } from "./commands/apiTokens.ts";
import { changeAgent } from "./commands/changeAgent.ts";
import { changePreferences } from "./commands/changePreferences.ts";
import { inviteAgent } from "./commands/inviteAgent.ts";
import { setUp } from "./commands/setUp.ts";
import { findAgent, listAgents } from "./findAgents.ts";
import { presentAgent, presentMe } from "./presentAgent.ts";
import { setupStatus } from "./setupStatus.ts";

const on = os.auth;

export const authRoutes = on.router({
  setupStatus: on.setupStatus.handler(({ input }) => setupStatus(input.token)),
  setUp: on.setUp.handler(async ({ input, context }) => ({ agentId: String((await setUp(context.ctx, input))._id) as AgentId })),
  signInOptions: on.signInOptions.handler(() => ({ singleSignOn: singleSignOnName() })),
  me: on.me.handler(async ({ context: { ctx } }) =>
    presentMe(await findAgent(ctx.actor.id ?? ""), ctx.actor, (await accountOf(ctx.actor.id ?? "")).twoFactorEnabled),
  ),
  changePreferences: on.changePreferences.handler(({ input, context }) => changePreferences(context.ctx, input)),
  listTokens: on.listTokens.handler(async ({ context }) => ({ items: await listTokens(context.ctx) })),
  createToken: on.createToken.handler(({ input, context }) => createToken(context.ctx, input)),
  revokeToken: on.revokeToken.handler(async ({ input, context }) => {
    await revokeToken(context.ctx, input.id);
    return { revoked: true };
  }),
  listAgents: on.listAgents.handler(({ input }) => listAgents(input)),
  inviteAgent: on.inviteAgent.handler(async ({ input, context }) => {
    const { agent, invitationUrl } = await inviteAgent(context.ctx, input);
    return { ...presentAgent(agent), invitationUrl };
  }),
  changeAgent: on.changeAgent.handler(async ({ input, context }) => presentAgent(await changeAgent(context.ctx, input))),
});
