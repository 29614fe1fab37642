import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";

export interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}
interface Grant {
  challenge: string;
  redirectUri: string;
  nonce: string | null;
  claims: Claims;
}

export const client = { id: "waydesk-tests", secret: "a secret of the tests" };

/**
 * A real OpenID provider (Core 1.0, code flow with PKCE S256) on a port of its own: whoever `is` set signs in without being asked.
 * It checks what a provider checks: client, redirect address, verifier, and that a code works once.
 */
export async function identityProvider() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  let person: Claims | null = null;
  let key: CryptoKey = privateKey;
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const json = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, discovery());
    if (url.pathname === "/jwks") return json(response, { keys: [jwk] });
    if (url.pathname === "/authorize") return authorize(url.searchParams, response);
    if (url.pathname === "/token") return token(request, response);
    if (url.pathname === "/userinfo") return json(response, person ?? {});
    return json(response, {}, 404);
  }

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  });

  function authorize(asked: URLSearchParams, response: ServerResponse) {
    const redirectUri = asked.get("redirect_uri") ?? "";
    const challenge = asked.get("code_challenge");
    if (asked.get("client_id") !== client.id || !challenge || asked.get("code_challenge_method") !== "S256" || !person)
      return json(response, { error: "invalid_request" }, 400);
    const code = randomUUID();
    grants.set(code, { challenge, redirectUri, nonce: asked.get("nonce"), claims: person });
    const back = new URL(redirectUri);
    back.search = String(new URLSearchParams({ code, state: asked.get("state") ?? "" }));
    return response.writeHead(302, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    let text = "";
    for await (const part of request) text += String(part);
    const asked = new URLSearchParams(text);
    const grant = grants.get(asked.get("code") ?? "");
    grants.delete(asked.get("code") ?? "");
    const proof = createHash("sha256")
      .update(asked.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || proof !== grant.challenge || asked.get("redirect_uri") !== grant.redirectUri || !knows(request, asked))
      return json(response, { error: "invalid_grant" }, 400);
    const idToken = await new SignJWT({ ...grant.claims, ...(grant.nonce ? { nonce: grant.nonce } : {}) })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuer(issuer)
      .setAudience(client.id)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(key);
    return json(response, { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: idToken });
  }

  return {
    issuer,
    is: (claims: Claims) => void (person = claims),
    /** From now on it signs with a key that nobody published. */
    forge: async () => void (key = (await generateKeyPair("RS256")).privateKey),
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

function knows({ headers }: IncomingMessage, asked: URLSearchParams) {
  const basic = Buffer.from((headers.authorization ?? "").replace(/^Basic /, ""), "base64").toString();
  const given = basic ? basic.split(":").map(decodeURIComponent) : [asked.get("client_id"), asked.get("client_secret")];
  return given[0] === client.id && given[1] === client.secret;
}
