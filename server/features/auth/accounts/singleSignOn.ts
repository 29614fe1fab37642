import { genericOAuth } from "better-auth/plugins";
import { env } from "../../../platform/settings.ts";

/** The OpenID provider of the settings, where one is set; it signs in people who are invited here and makes nobody. */
export function singleSignOn() {
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
    requireIdTokenVerification: true,
  };
  return [genericOAuth({ config: [provider] })];
}

/** What the sign-in page calls the provider; null when none is set. */
export const singleSignOnName = () => (env.OIDC_ISSUER ? (env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).host) : null);
