import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { io, type Socket } from "socket.io-client";
import type { RoleName } from "../../shared/auth/roles.ts";
import type { contract } from "../../shared/contract/contract.ts";
import { protocolVersion } from "../../shared/contract/wire.ts";
import { emptyDatabase, emptyForNext } from "./freshDatabase.ts";

export { until } from "./until.ts";

export type Api = ContractRouterClient<typeof contract>;

export interface Person {
  id: string;
  name: string;
  email: string;
  token: string;
  api: Api;
}

/** The cast of the tests: the small desk of Skylark Travel. */
const cast = [
  ["lin", "Lin Xiao", "agent", ["ticketing"]],
  ["marco", "Marco Ferri", "agent", ["ticketing"]],
  ["amara", "Amara Okafor", "agent", ["refunds"]],
  ["priya", "Priya Nair", "supervisor", ["ticketing"]],
  ["zhao", "Zhao Wei", "administrator", ["ticketing"]],
  ["olga", "Olga Petrova", "auditor", []],
] as const satisfies [string, string, RoleName, string[]][];
type CastName = (typeof cast)[number][0];

export const password = "a sentence is a fine password";

/** The whole product in this process on a database of its own, with the cast signed up; `stop` ends it. */
export async function startWorld(settings: Record<string, string> = {}) {
  const uri = emptyDatabase();
  const env = await useSettings({ ...ofTests, MONGODB_URI: uri, ...settings });
  const { startWaydesk } = await import("../../server/index.ts");
  const waydesk = await startWaydesk(env);
  const url = `http://127.0.0.1:${waydesk.port ?? 0}`;
  const desk = await fillDesk(url);
  let lent = Boolean(settings["MEILI_URL"]);
  return {
    url,
    ...desk,
    /** Whoever asks for it may let other processes in: such a database is nobody's afterwards. */
    get uri() {
      lent = true;
      return uri;
    },
    stop: async () => {
      await waydesk.stop();
      if (!lent) await emptyForNext(uri);
    },
  };
}

const ofTests = {
  PORT: "0",
  MAIL_LISTEN_PORT: "0",
  LOG_LEVEL: "error",
  UNDO_SEND_SECONDS: "0",
  SHUTDOWN_SECONDS: "0",
  SECRET: "the secret of the tests, long enough",
};

/** Several files share one loaded product: each gives it the settings of a process that has just begun. */
async function useSettings(settings: Record<string, string>) {
  const { env, readEnv } = await import("../../server/platform/env.ts");
  const { log } = await import("../../server/platform/log.ts");
  const read = readEnv(settings);
  if (!read.ok) throw new Error(read.faults.join("\n"));
  for (const key of Object.keys(env)) delete (env as Record<string, unknown>)[key];
  Object.assign(env, read.env);
  log.level = env.LOG_LEVEL;
  return env;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Departments and people, made by the product's own commands. */
async function fillDesk(url: string) {
  const { systemCtx } = await import("../../server/platform/ctx.ts");
  const { addDepartment, OrganisationModel } = await import("../../server/features/departments/index.ts");
  const { addAgent, hashPassword } = await import("../../server/features/auth/index.ts");
  await OrganisationModel.create({
    _id: "organisation",
    name: "Skylark Travel",
    nameZh: "云雀旅行",
    zone: "Asia/Shanghai",
    language: "en",
    startedWith: "empty",
    createdAt: new Date(),
  });
  const ticketing = await addDepartment(systemCtx(), { name: "Ticketing", nameZh: "票务部", icon: "ticket" });
  const refunds = await addDepartment(systemCtx(), { name: "Refunds", nameZh: "退款部", icon: "wallet" });
  const departments = { ticketing: String(ticketing._id), refunds: String(refunds._id) };
  const passwordHash = await hashPassword(password);
  const people = {} as Record<CastName, Person>;
  for (const [key, name, role, within] of cast) {
    const email = `${key}@skylark.example`;
    const departmentIds = within.map((one: "ticketing" | "refunds") => departments[one]);
    const agent = await addAgent(systemCtx(), { name, email, role, departmentIds, language: "en", zone: "Asia/Shanghai", passwordHash });
    people[key] = await personOf(url, String(agent._id), name, email, role);
  }
  return { departments, people };
}

/** Somebody with a token of all the abilities of the role. */
async function personOf(url: string, id: string, name: string, email: string, role: RoleName): Promise<Person> {
  const { createToken } = await import("../../server/features/auth/commands/apiTokens.ts");
  const { systemCtx } = await import("../../server/platform/ctx.ts");
  const { roles } = await import("../../shared/auth/roles.ts");
  const actor = { kind: "agent" as const, id, name, abilities: roles[role], departmentIds: [] };
  const { token } = await createToken({ ...systemCtx(), actor }, { name: "tests", abilities: [...roles[role]] });
  return { id, name, email, token, api: apiFor(url, token) };
}

/** The typed client of a token. */
export const apiFor = (url: string, token: string): Api =>
  createORPCClient(new RPCLink({ url: `${url}/rpc`, headers: { authorization: `Bearer ${token}` } }));

/** An agent's open socket. */
export async function connectAgent(url: string, token: string): Promise<Socket> {
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    auth: { protocol: protocolVersion },
    extraHeaders: { authorization: `Bearer ${token}` },
  });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}

/** A visitor's open socket on the widget's namespace. */
export async function connectVisitor(url: string, token?: string): Promise<Socket> {
  const socket = io(`${url}/chat`, {
    transports: ["websocket"],
    forceNew: true,
    auth: { protocol: protocolVersion, ...(token ? { token } : {}) },
  });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}

/** Asks over a socket and answers the data, or throws the fault's code. */
export async function ask<Data>(socket: Socket, name: string, input: unknown): Promise<Data> {
  const answer = (await socket.timeout(25_000).emitWithAck(name, input)) as
    | { ok: true; data: Data }
    | { ok: false; fault: { code: string } };
  if (answer.ok) return answer.data;
  throw new Error(answer.fault.code);
}

/** Does `work` while the product's clock is so many milliseconds ahead. */
export async function ahead<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  const { moveClock } = await import("../../server/platform/ctx.ts");
  moveClock(milliseconds);
  try {
    return await work();
  } finally {
    moveClock(-milliseconds);
  }
}
