import { io, type Socket } from "socket.io-client";
import { abilities } from "../../shared/auth/abilities.ts";
import { roles } from "../../shared/auth/roles.ts";
import { protocolVersion } from "../../shared/contract/wire.ts";
import { deskAdministrator, deskClient, setUpDesk, type DeskClient } from "../support/deskClient.ts";

/** One person at both processes of a desk. */
export interface Colleague {
  id: string;
  name: string;
  at: [DeskClient, DeskClient];
}

const names = ["Lin Xiao", "Marco Ferri", "Dana Kovač", "Huang Yu"];

/** A desk that is set up, with four colleagues of one department who sign in by their invitations. */
export async function hireFour(addresses: [string, string], link: string): Promise<Colleague[]> {
  const administrator = await setUpDesk(addresses[0], link, [...abilities]);
  const { items } = await administrator.must<{ items: { id: string }[] }>("GET", "/departments");
  const departmentIds = items.slice(0, 1).map(({ id }) => id);
  return Promise.all(
    names.map((name, index) => hire(administrator, addresses, { name, departmentIds, email: `agent${index}@waydesk.example` })),
  );
}

async function hire(administrator: DeskClient, addresses: [string, string], who: { name: string; email: string; departmentIds: string[] }) {
  const invited = await administrator.must<{ id: string; invitationUrl: string }>("POST", "/agents", {
    ...who,
    role: "agent",
    language: "en",
  });
  const { password } = deskAdministrator;
  const [address] = addresses;
  const post = async (path: string, input: unknown, cookie = "") => {
    const headers = { "content-type": "application/json", origin: address, cookie };
    const answer = await fetch(`${address}${path}`, { method: "POST", headers, body: JSON.stringify(input) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  await post("/api/auth/reset-password", { token: invited.invitationUrl.split("/").at(-1), newPassword: password });
  const signedIn = await post("/api/auth/sign-in/email", { email: who.email, password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const made = await post("/api/v1/me/tokens", { name: "fuzz", abilities: [...roles.agent] }, cookie);
  const { token } = (await made.json()) as { token: string };
  return { id: invited.id, name: who.name, at: addresses.map((one) => deskClient(one, token)) as Colleague["at"] };
}

/** The contact: a visitor of the first process, who writes lines that are acknowledged or not. */
export async function openVisitor(address: string): Promise<{ write: (text: string) => Promise<boolean>; stop: () => void }> {
  const socket: Socket = io(`${address}/chat`, {
    transports: ["websocket"],
    auth: { protocol: protocolVersion },
    forceNew: true,
    reconnectionDelay: 100,
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  await socket.emitWithAck("chat:open", { language: "en", number: null, revision: 0 });
  const write = async (text: string) => {
    const answer = (await socket
      .timeout(10_000)
      .emitWithAck("chat:send", { key: `line-${text.replaceAll(" ", "-")}`, text, name: "Rosa Marin" })) as { ok: boolean };
    return answer.ok;
  };
  return { write, stop: () => socket.close() };
}
