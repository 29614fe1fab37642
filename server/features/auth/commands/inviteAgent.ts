import type { Language } from "../../../../shared/auth/agent.schema.ts";
import { newSecret, now, type Ctx } from "../../../platform/ctx.ts";
import { env } from "../../../platform/settings.ts";
import { findDepartment, findOrganisation } from "../../departments/index.ts";
import { accountLink, writeAccountMail } from "../accounts/accountMail.ts";
import { accounts } from "../accounts/accountLibrary.ts";
import type { AgentRecord } from "../agent.model.ts";
import { addAgent } from "./addAgent.ts";

interface Invitation {
  name: string;
  email: string;
  role: string;
  departmentIds: string[];
  language: Language;
}

const sevenDays = 7 * 86_400_000;

/**
 * Adds a person who sets a password by a link that lives seven days, sent by mail; without a mail server the link is answered instead.
 * Faults: agent.emailTaken, record.notFound (department, role).
 */
export async function inviteAgent(ctx: Ctx, input: Invitation): Promise<{ agent: AgentRecord; invitationUrl: string | null }> {
  for (const id of input.departmentIds) await findDepartment(id);
  const zone = (await findOrganisation())?.zone ?? "UTC";
  const agent = await addAgent(ctx, { ...input, zone, passwordHash: null });
  const token = newSecret(24);
  const { internalAdapter } = await accounts().$context;
  const expiresAt = new Date(now().getTime() + sevenDays);
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: String(agent._id), expiresAt });
  if (env.SMTP_URL) await writeAccountMail("invitation", { id: String(agent._id), email: agent.email, name: agent.name }, token);
  return { agent, invitationUrl: env.SMTP_URL ? null : accountLink("invitation", token) };
}
