import { language } from "./text/language.ts";

/** What the accounts door answers; `refused` carries why in a code we have words for. */
export type AccountAnswer<Data> = { ok: true; data: Data } | { ok: false; refused: Refusal; waitSeconds: number };
export type Refusal = "wrong" | "slowDown" | "linkInvalid" | "weak" | "unreached";

export const signIn = (email: string, password: string, rememberMe: boolean) =>
  ask<{ twoFactorRedirect?: boolean }>("sign-in/email", { email, password, rememberMe });
/** Answers where the identity provider asks; it sends the browser back to us, with why in `error` when it came to nothing. */
export const signInElsewhere = () =>
  ask<{ url: string }>("sign-in/social", { provider: "sso", callbackURL: "/", errorCallbackURL: "/sign-in" });
export const verifyCode = (code: string, trustDevice: boolean) => ask("two-factor/verify-totp", { code, trustDevice });
export const verifyRecoveryCode = (code: string, trustDevice: boolean) => ask("two-factor/verify-backup-code", { code, trustDevice });
export const askReset = (email: string) => ask("request-password-reset", { email });
export const setPassword = (token: string, newPassword: string) => ask("reset-password", { token, newPassword });
export const signOut = () => ask("sign-out", {});
export const signOutElsewhere = () => ask("revoke-other-sessions", {});
export const beginSecondFactor = (password: string) => ask<{ totpURI: string; backupCodes: string[] }>("two-factor/enable", { password });
export const endSecondFactor = (password: string) => ask("two-factor/disable", { password });

async function ask<Data = unknown>(path: string, body: unknown): Promise<AccountAnswer<Data>> {
  const headers = { "content-type": "application/json", "accept-language": language() };
  const response = await fetch(`/api/auth/${path}`, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
  if (!response) return refusal("unreached");
  const data = (await response.json().catch(() => null)) as (Data & { code?: string; data?: { retryAfterSeconds?: number } }) | null;
  if (response.ok) return { ok: true, data: data as Data };
  const wait = data?.data?.retryAfterSeconds ?? Number(response.headers.get("x-retry-after") ?? 60);
  return refusal(reasonOf(response.status, data?.code ?? ""), wait);
}

const refusal = (refused: Refusal, waitSeconds = 0) => ({ ok: false as const, refused, waitSeconds });

function reasonOf(status: number, code: string): Refusal {
  if (status === 429) return "slowDown";
  if (status >= 500) return "unreached";
  if (code === "INVALID_TOKEN" || code === "TOKEN_EXPIRED") return "linkInvalid";
  return code.startsWith("PASSWORD_TOO") ? "weak" : "wrong";
}
