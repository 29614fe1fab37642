import mongoose from "mongoose";
import type { Language } from "../../../../shared/auth/agent.schema.ts";
import { inTransaction, isDuplicate } from "../../../platform/database/index.ts";
import { now, type Ctx } from "../../../platform/ctx.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { accounts } from "../accounts/accountLibrary.ts";
import { AgentModel, type AgentRecord } from "../agent.model.ts";
import { agentChanged } from "../auth.events.ts";
import { givenBy } from "../roles/role.model.ts";

export interface NewAgent {
  name: string;
  email: string;
  role: string;
  departmentIds: string[];
  language: Language;
  zone: string;
  passwordHash: string | null;
  teamIds?: mongoose.Types.ObjectId[];
  skills?: string[];
  languages?: string[];
}

/**
 * Adds a person inside with the account to sign in with; without a password hash they are invited. Faults: agent.emailTaken, record.notFound
 * (role).
 */
export async function addAgent(ctx: Ctx, input: NewAgent): Promise<AgentRecord> {
  const email = input.email.toLowerCase();
  const _id = new mongoose.Types.ObjectId();
  const agent: AgentRecord = {
    _id,
    name: input.name,
    email,
    role: input.role,
    active: true,
    invited: input.passwordHash === null,
    departmentIds: input.departmentIds.map((id) => new mongoose.Types.ObjectId(id)),
    teamIds: input.teamIds ?? [],
    skills: input.skills ?? [],
    languages: input.languages ?? [input.language],
    preferences: { language: input.language, zone: input.zone, theme: "system", density: "comfortable" },
  };
  try {
    await inTransaction(ctx, async (tx) => {
      Object.assign(agent, await givenBy(input.role, tx));
      await AgentModel.create([agent], { session: tx.tx });
      await createAccount(agent, input.passwordHash, tx.tx);
      await append(tx, agentChanged, { agentId: String(_id), before: null, after: agent });
    });
  } catch (error) {
    if (isDuplicate(error, "email")) throw fault("agent.emailTaken", {});
    throw error;
  }
  return agent;
}

/** The accounts library's own two records, in its shape, so that person and account exist together or not at all. */
async function createAccount(agent: AgentRecord, passwordHash: string | null, session: mongoose.mongo.ClientSession) {
  const at = now();
  const { name, email, _id } = agent;
  const user = { _id, name, email, emailVerified: true, createdAt: at, updatedAt: at, twoFactorEnabled: false };
  await mongoose.connection.collection("user").insertOne(user, { session });
  if (passwordHash === null) return;
  const account = { accountId: String(_id), providerId: "credential", userId: _id, password: passwordHash, createdAt: at, updatedAt: at };
  await mongoose.connection.collection("account").insertOne(account, { session });
}

/** Ends every session of an agent at once, each told to all processes. */
export async function endSessions(agentId: string) {
  const { internalAdapter } = await accounts().$context;
  await internalAdapter.deleteUserSessions(agentId);
}
