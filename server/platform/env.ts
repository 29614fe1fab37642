import { z } from "zod";
import { readSettings } from "./readSettings.ts";
import type { SettingRule } from "./readSettings.ts";
import { flag, port, roles, secret, seconds, text, trust, url, word } from "./settingKinds.ts";

/** Every setting there is: its kind, its default and what it does. `server/SETTINGS.md` is made from this table. */
export const settings = {
  PORT: port("Port of the console, the API and the widget.").default(3000),
  HOST: text("Address the web role listens on; 0.0.0.0 opens it to the network.").default("127.0.0.1"),
  PUBLIC_URL: url("Address people and mails use to reach Waydesk; made from HOST and PORT when unset.", "http").optional(),
  DATA_DIR: text("Folder of everything kept on this machine: database, search index, generated secrets.").default(".waydesk"),
  CACHE_DIR: text("Folder of downloaded engines; the user's cache folder when unset.").optional(),
  ROLES: roles("What this process does: web, worker and mail, separated by commas.").default(["web", "worker", "mail"]),
  MONGODB_URI: url("Replica set to use instead of the database Waydesk starts itself.", "mongodb").optional(),
  DATABASE_CACHE_GB: z.coerce
    .number()
    .min(0.25)
    .max(512)
    .meta({ kind: "number from 0.25 to 512", says: "Memory for the cache of the database Waydesk starts itself." })
    .default(1),
  MEILI_URL: url("Meilisearch to use instead of the one Waydesk starts itself.", "http").optional(),
  MEILI_KEY: secret("Key of the Meilisearch at MEILI_URL.", 0).optional(),
  SECRET: secret("Signs sessions and tokens; generated and kept in DATA_DIR when unset.", 32).optional(),
  SMTP_URL: url("Server that takes outgoing mail; without it mails wait in a visible outbox.", "smtp").optional(),
  MAIL_ADDRESS: z
    .email()
    .meta({ kind: "e-mail address", says: "Address that answers come from and contacts write to." })
    .default("desk@localhost.example"),
  MAIL_NAME: text("Name shown beside MAIL_ADDRESS.").default("Waydesk"),
  MAIL_LISTEN_HOST: text("Address the built-in mail listener listens on.").default("127.0.0.1"),
  MAIL_LISTEN_PORT: port("Port of the built-in mail listener.").default(2525),
  MAIL_TLS_CERT: text("File of the certificate (PEM) the mail listener offers STARTTLS with; needs MAIL_TLS_KEY.").optional(),
  MAIL_TLS_KEY: text("File of the certificate's key (PEM).").optional(),
  OIDC_ISSUER: url("Identity provider for single sign-on; needs the two settings below.", "http").optional(),
  OIDC_CLIENT_ID: text("Client id registered with the identity provider.").optional(),
  OIDC_CLIENT_SECRET: secret("Client secret registered with the identity provider.", 1).optional(),
  OIDC_NAME: text("Name of the identity provider on the sign-in page; its host when unset.").optional(),
  LOG_LEVEL: word("Least severe log line that is written.", ["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  TRUST_PROXY: trust("Proxies whose X-Forwarded-For is believed: false, true, a number of hops, or addresses.").default(false),
  UNDO_SEND_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .meta({
      kind: "whole number from 0 to 60",
      says: "Seconds in which a sent mail can be undone before it leaves; 0: it leaves at once [MSG-10].",
    })
    .default(10),
  REOPEN_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(365)
    .meta({ kind: "whole number from 0 to 365", says: "Days in which an answer reopens a resolved conversation [MSG-11]." })
    .default(7),
  TRANSLATION_URL: url(
    "Translation provider that speaks as LibreTranslate does (POST of q, source, target, api_key); unset: nothing is offered for translation.",
    "http",
  ).optional(),
  TRANSLATION_KEY: secret("Key of the translation provider, where it wants one.", 1).optional(),
  READINGS_KEPT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .meta({ kind: "whole number from 1 to 3650", says: "Days for which it is kept who looked at whose personal data [SEC-10]." })
    .default(365),
  ALLOW_INSIDE_HOOKS: flag(
    "Allows ladders, webhooks and translation to call addresses of the own network and plain http, for receivers of the operator [SEC-7].",
  ).default(false),
  SHUTDOWN_SECONDS: seconds(
    "Longest time a stopping process gives open requests before it ends them; 0 ends them at once [OPS-3].",
    0,
    60,
  ).default(8),
  ALLOW_INSECURE_COOKIES: flag("Allows sign-in over plain http on an address that is not local.").default(false),
};

const shape = z.object(settings);

/** What settings expect of one another; checked on the given texts, so that these faults show beside all others. */
const together: SettingRule[] = [
  ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
    [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean).length % 3 === 0
      ? undefined
      : "OIDC_ISSUER: expected OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none",
  ({ MAIL_TLS_CERT, MAIL_TLS_KEY }) =>
    Boolean(MAIL_TLS_CERT) === Boolean(MAIL_TLS_KEY)
      ? undefined
      : "MAIL_TLS_CERT: expected MAIL_TLS_CERT and MAIL_TLS_KEY together, or none",
  ({ MEILI_URL, MEILI_KEY }) => (MEILI_KEY && !MEILI_URL ? "MEILI_URL: expected an address when MEILI_KEY is set" : undefined),
];

export type Env = z.infer<typeof shape>;

/** Reads the settings, or answers with every fault at once in words [OPS-2]; an empty value counts as unset. */
export function readEnv(source: Record<string, string | undefined>) {
  return readSettings(shape, settings, together, source);
}

/** The settings of this process; a wrong one ends it with exit code 78 (EX_CONFIG of sysexits.h). */
export const env: Env = envOrStop();

function envOrStop(): Env {
  const read = readEnv(process.env);
  if (read.ok) return read.env;
  process.stderr.write(`Waydesk cannot start: ${read.faults.length} wrong setting${read.faults.length === 1 ? "" : "s"}.\n`);
  for (const line of read.faults) process.stderr.write(`  ${line}\n`);
  process.stderr.write("Every setting is explained in server/SETTINGS.md.\n");
  return process.exit(78);
}
