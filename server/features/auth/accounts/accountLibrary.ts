import { hash, verify } from "@node-rs/argon2";
import { mongodbAdapter } from "@better-auth/mongo-adapter";
import { betterAuth } from "better-auth";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import mongoose from "mongoose";
import { database } from "../../../platform/database/index.ts";
import { env, publicUrl, secretOf } from "../../../platform/settings.ts";
import { refuseUsedCode } from "./refuseUsedCode.ts";
import { tellSessionEnded } from "./tellSessionEnded.ts";
import { writeAccountMail } from "./accountMail.ts";

/** OWASP's second recommendation for Argon2id: 19 MiB, 2 passes, 1 lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string) => hash(password, argon);

let made: ReturnType<typeof makeAccounts> | undefined;

/** Accounts, sessions, second factor and single sign-on, on the same database and connection as everything else. */
export const accounts = () => (made ??= makeAccounts());

function makeAccounts() {
  const url = publicUrl();
  return betterAuth({
    appName: "Waydesk",
    baseURL: url,
    basePath: "/api/auth",
    secret: secretOf("accounts"),
    trustedOrigins: [url],
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: mongodbAdapter(database(), { client: mongoose.connection.getClient(), transaction: true }),
    account: { encryptOAuthTokens: true },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
      sendResetPassword: ({ user, token }) => writeAccountMail("reset", user, token),
      onPasswordReset: ({ user }) => markJoined(user.id),
    },
    // cookieCache stays off: with it a revoked session would live on.
    session: { expiresIn: 7 * 86_400, updateAge: 3600 },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 300, customRules: { "/sign-in/email": { window: 60, max: 30 } } },
    advanced: {
      cookiePrefix: "waydesk",
      useSecureCookies: url.startsWith("https:"),
      // The address is express's req.ip, written into this header by the mount: a header as sent would by-pass the limit.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    databaseHooks: { session: { delete: { after: (session) => tellSessionEnded(session) } } },
    hooks: { after: refuseUsedCode },
    // The library's admin plugin stays out: who may do what is ours alone to say.
    plugins: [twoFactor({ issuer: "Waydesk" }), ...singleSignOn()],
  });
}

function singleSignOn() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  const discoveryUrl = `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const provider = {
    providerId: "sso",
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    discoveryUrl,
    pkce: true,
    scopes: ["openid", "email", "profile"],
    disableSignUp: true,
  };
  return [genericOAuth({ config: [provider] })];
}

/** Who set a password by the link of an invitation has joined. */
async function markJoined(accountId: string) {
  await mongoose.connection.collection("agents").updateOne({ _id: new mongoose.Types.ObjectId(accountId) }, { $set: { invited: false } });
}
