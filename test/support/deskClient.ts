export interface Answer {
  status: number;
  body: unknown;
}

/** A program outside that uses the public API with a token. */
export interface DeskClient {
  address: string;
  token: string;
  ask: (method: string, path: string, input?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** The same for what has to succeed: rejects otherwise. */
  must: <Body>(method: string, path: string, input?: unknown, headers?: Record<string, string>) => Promise<Body>;
}

export function deskClient(address: string, token: string): DeskClient {
  const ask: DeskClient["ask"] = async (method, path, input, headers = {}) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(input === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      signal: AbortSignal.timeout(25_000),
    });
    return { status: response.status, body: await response.json() };
  };
  const must = async <Body>(...request: Parameters<DeskClient["ask"]>) => {
    const { status, body } = await ask(...request);
    if (status >= 300) throw new Error(`${request[0]} ${request[1]} answered ${status}: ${JSON.stringify(body)}`);
    return body as Body;
  };
  return { address, token, ask, must };
}

/** Who sets the desk up, and can sign in afterwards. */
export const deskAdministrator = { name: "Amara Okafor", email: "amara@waydesk.example", password: "seven grey herons at dusk" };

/** Uses the one-time set-up link, signs its administrator in, and answers with a client that has a token of these abilities. */
export async function setUpDesk(address: string, link: string, abilities: string[]): Promise<DeskClient> {
  const setUp = {
    token: link.split("/").at(-1),
    organisation: { name: "Waydesk Travel", nameZh: null },
    zone: "Europe/Paris",
    language: "en",
  };
  await post(`${address}/api/v1/setup`, { ...setUp, administrator: deskAdministrator, startWith: "empty" });
  const { email, password } = deskAdministrator;
  const signedIn = await post(`${address}/api/auth/sign-in/email`, { email, password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const made = await post(`${address}/api/v1/me/tokens`, { name: "program", abilities }, { cookie });
  return deskClient(address, ((await made.json()) as { token: string }).token);
}

async function post(url: string, input: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(url).origin, ...headers },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
