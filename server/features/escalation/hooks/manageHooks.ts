import { Types } from "mongoose";
import type { HookId } from "../../../../shared/contract/ids.ts";
import type { Hook, NewHook } from "../../../../shared/escalation/hook.schema.ts";
import { newId, newSecret, now, type Ctx } from "../../../platform/ctx.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { append } from "../../../platform/eventLog/index.ts";
import { fault } from "../../../platform/fault.ts";
import { refuseAddress } from "../../../platform/outside/index.ts";
import { seal } from "../../../platform/sealed.ts";
import { hookAdded, hookRemoved } from "../escalation.events.ts";
import { isHookCalled } from "../ladders/ladder.model.ts";
import { HookModel, type HookRecord } from "./hook.model.ts";

const mostHooks = 50;

/** The systems ladders may call, oldest first; never more than fifty. */
export const listHooks = async () => (await HookModel.find().sort({ createdAt: 1, _id: 1 }).lean()).map(presentHook);

/** Adds one; the secret a webhook's messages are signed with is answered this once. Faults: hook.notAllowed, hook.tooMany. */
export async function addHook(ctx: Ctx, { name, kind, url }: NewHook): Promise<Hook & { secret: string | null }> {
  const { host } = refuseAddress(url);
  const _id = newId();
  const secret = kind === "webhook" ? `whsec_${newSecret()}` : null;
  const owner = String(_id);
  const sealed = { sealedUrl: seal(url, owner), sealedSecret: secret && seal(secret, owner) };
  const record: HookRecord = { _id, name, kind, host, ...sealed, createdAt: now(), createdBy: ctx.actor.name };
  await inTransaction(ctx, async (tx) => {
    if ((await HookModel.countDocuments().session(tx.tx)) >= mostHooks) throw fault("hook.tooMany", { most: mostHooks });
    await HookModel.create([record], { session: tx.tx });
    await append(tx, hookAdded, { hook: presentHook(record) });
  });
  return { ...presentHook(record), secret };
}

/** Removes one that no ladder calls. Faults: record.notFound, hook.inUse. */
export async function removeHook(ctx: Ctx, id: string) {
  await inTransaction(ctx, async (tx) => {
    const hook = await HookModel.findById(new Types.ObjectId(id)).session(tx.tx).lean();
    if (!hook) throw fault("record.notFound", { kind: "hook" });
    if (await isHookCalled(id, tx)) throw fault("hook.inUse", { name: hook.name });
    await HookModel.deleteOne({ _id: hook._id }, { session: tx.tx });
    await append(tx, hookRemoved, { hook: presentHook(hook) });
  });
}

const presentHook = ({ _id, name, kind, host, createdAt, createdBy }: HookRecord): Hook => ({
  ...{ id: String(_id) as HookId, name, kind, host, createdBy },
  createdAt: createdAt.toISOString(),
});
