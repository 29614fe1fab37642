import { hash, verify } from "@node-rs/argon2";
import { mongodbAdapter } from "@better-auth/mongo-adapter";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import mongoose from "mongoose";
import { database, onDisconnect } from "../../../platform/database/index.ts";
import { publicUrl, secretOf } from "../../../platform/settings.ts";
import { refuseUsedCode } from "./refuseUsedCode.ts";
import { refuseInactive } from "./refuseInactive.ts";
import { singleSignOn } from "./singleSignOn.ts";
import { tellSessionEnded } from "./tellSessionEnded.ts";
import { writeAccountMail } from "./accountMail.ts";

/** OWASP's second recommendation for Argon2id: 19 MiB, 2 passes, 1 lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string) => hash(password, argon);

/** A whole office signs in from one address in the morning; the library would allow three in ten seconds. */
const signInRules = { "/sign-in/email": { window: 60, max: 30 }, "/sign-in/social": { window: 60, max: 60 } };

let made: ReturnType<typeof makeAccounts> | undefined;
onDisconnect(() => void (made = undefined));

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
    rateLimit: { enabled: true, storage: "database", window: 60, max: 300, customRules: signInRules },
    advanced: {
      cookiePrefix: "waydesk",
      useSecureCookies: url.startsWith("https:"),
      // The address is express's req.ip, written into this header by the mount: a header as sent would by-pass the limit.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    databaseHooks: {
      session: { create: { before: refuseInactive }, delete: { after: (session) => tellSessionEnded(session) } },
      // Who comes by single sign-on for the first time has joined, as who sets a password has.
      account: { create: { after: ({ userId }) => markJoined(userId) } },
    },
    // What goes wrong on the way back from an identity provider is said on our own page.
    onAPIError: { errorURL: `${url}/sign-in` },
    hooks: { after: refuseUsedCode },
    // The library's admin plugin stays out: who may do what is ours alone to say.
    plugins: [twoFactor({ issuer: "Waydesk" }), ...singleSignOn()],
  });
}

/** Who set a password by the link of an invitation, or came by single sign-on, has joined. */
async function markJoined(accountId: string) {
  await mongoose.connection.collection("agents").updateOne({ _id: new mongoose.Types.ObjectId(accountId) }, { $set: { invited: false } });
}
