import mongoose from "mongoose";
import type { Ability } from "../../../../shared/auth/abilities.ts";
import type { ApiToken } from "../../../../shared/auth/agent.schema.ts";
import type { TokenId } from "../../../../shared/contract/ids.ts";
import { newId, newSecret, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { ApiTokenModel, type ApiTokenRecord } from "../apiToken.model.ts";
import { tokenAdded, tokenRevoked } from "../auth.events.ts";
import { tokenHash } from "../resolveActor.ts";

/** Makes a token for the caller, with at most the caller's own abilities; the secret is answered this once. Faults: token.abilityBeyondOwn. */
export async function createToken(ctx: Ctx, input: { name: string; abilities: Ability[] }): Promise<ApiToken & { token: string }> {
  const beyond = input.abilities.find((ability) => !ctx.actor.abilities.has(ability));
  if (beyond) throw fault("token.abilityBeyondOwn", { ability: beyond });
  const token = `wdk_${newSecret(32)}`;
  const record: ApiTokenRecord = { _id: newId(), agentId: own(ctx), ...input, hash: tokenHash(token), createdAt: now(), lastUsedAt: null };
  await inTransaction(ctx, async (tx) => {
    await ApiTokenModel.create([record], { session: tx.tx });
    const { name, abilities } = record;
    await append(tx, tokenAdded, { agentId: String(record.agentId), tokenId: String(record._id), name, abilities });
  });
  return { ...presentToken(record), token };
}

/** Ends a token of the caller at once, in every process. Faults: record.notFound. */
export async function revokeToken(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const { deletedCount } = await ApiTokenModel.deleteOne({ _id: id, agentId: own(ctx) }).session(tx.tx);
    if (deletedCount === 0) throw fault("record.notFound", { kind: "token" });
    await append(tx, tokenRevoked, { agentId: String(own(ctx)), tokenId: id });
  });
}

export const listTokens = async (ctx: Ctx) =>
  (
    await ApiTokenModel.find({ agentId: own(ctx) })
      .sort({ createdAt: 1 })
      .lean()
  ).map(presentToken);

const own = ({ actor }: Ctx) => new mongoose.Types.ObjectId(actor.id ?? undefined);

const presentToken = ({ _id, name, abilities, createdAt, lastUsedAt }: ApiTokenRecord): ApiToken => ({
  id: String(_id) as TokenId,
  name,
  abilities,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
