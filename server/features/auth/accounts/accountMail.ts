import type { Language } from "../../../../shared/auth/agent.schema.ts";
import { sentence } from "../../../../shared/i18n/sentence.ts";
import { now, systemCtx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { oweWork, type Doer } from "../../../platform/dueWork/index.ts";
import { sendMail } from "../../../platform/mailTransport/index.ts";
import { publicUrl } from "../../../platform/settings.ts";
import { AgentModel } from "../agent.model.ts";

export type AccountMail = "reset" | "invitation";

/** The page a mail's one-time link opens. */
export const accountLink = (kind: AccountMail, token: string) => `${publicUrl()}/${kind}/${token}`;

/** Owes a mail about an account, in its agent's language. It waits and is retried like all due work when no mail server answers. */
export async function writeAccountMail(kind: AccountMail, account: { id: string; email: string; name: string }, token: string) {
  const agent = await AgentModel.findById(account.id).lean();
  if (agent && !agent.active) return;
  const data = {
    kind,
    to: account.email,
    name: account.name,
    url: accountLink(kind, token),
    language: agent?.preferences.language ?? "en",
  };
  await inTransaction(systemCtx(), (tx) => oweWork(tx, [{ type: "account.mail", data, dueAt: now() }]));
}

/** Sends what `writeAccountMail` owes. */
export const accountMailDoer: Doer = {
  type: "account.mail",
  tries: 12,
  run: async (data) => {
    const { kind, to, name, url, language } = data as { kind: AccountMail; to: string; name: string; url: string; language: Language };
    await sendMail({
      to,
      subject: sentence(language, `account.mail.${kind}.subject`),
      text: sentence(language, `account.mail.${kind}.text`, { name, url }),
    });
  },
};
