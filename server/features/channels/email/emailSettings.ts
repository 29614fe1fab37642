import { env, secretOf } from "../../../platform/settings.ts";

/** What the mail channel needs of the settings: our address and name, the secret of reply tokens, where to send, where and with which certificate to listen. */
export interface EmailSettings {
  address: string;
  name: string;
  secret: string;
  smtpUrl: string | null;
  listen: { host: string; port: number };
  /** Files of the certificate and its key; without them the listener speaks plainly and belongs behind a relay that encrypts. */
  tls: { cert: string; key: string } | null;
}

/** The settings of this process. */
export const emailSettings = (): EmailSettings => ({
  address: env.MAIL_ADDRESS,
  name: env.MAIL_NAME,
  secret: secretOf("mail reply tokens"),
  smtpUrl: env.SMTP_URL ?? null,
  listen: { host: env.MAIL_LISTEN_HOST, port: env.MAIL_LISTEN_PORT },
  tls: env.MAIL_TLS_CERT && env.MAIL_TLS_KEY ? { cert: env.MAIL_TLS_CERT, key: env.MAIL_TLS_KEY } : null,
});
