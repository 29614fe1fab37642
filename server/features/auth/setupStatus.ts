import { engineStates } from "../../platform/health/engineStates.ts";
import { env } from "../../platform/settings.ts";
import { checkSetupLink } from "./setupLink.ts";

/** What somebody with the set-up link sees of this server. Faults: setup.linkInvalid. */
export async function setupStatus(token: string) {
  const expiresAt = (await checkSetupLink(token)).toISOString();
  const { database, search } = await engineStates();
  return {
    expiresAt,
    database: { ready: database.ready, empty: true },
    search,
    mailIn: { ready: env.ROLES.includes("mail"), port: env.MAIL_LISTEN_PORT },
    mailOut: { ready: env.SMTP_URL !== undefined },
  };
}
