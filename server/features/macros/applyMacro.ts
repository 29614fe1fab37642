import { isDeepStrictEqual } from "node:util";
import { Types } from "mongoose";
import { newId, now, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, isDuplicate } from "../../platform/database/index.ts";
import { fault } from "../../platform/fault.ts";
import { accessConversation } from "../conversations/index.ts";
import { accessMacro } from "./accessMacro.ts";
import { doActions, putBack, touchedOf } from "./doActions.ts";
import { MacroModel } from "./macro.model.ts";
import { MacroUseModel, type MacroUseRecord } from "./macroUse.model.ts";

interface Use {
  id: string;
  macroId: string;
  key: string;
}

/**
 * Does what a macro does to a conversation, all of it or nothing, once per key however often and from wherever it is asked; it counts as a use. Its words
 * are the writer's to send. Faults: message.keyReused and those of what it does.
 */
export async function applyMacro(ctx: Ctx, use: Use): Promise<MacroUseRecord> {
  const first = await firstUse(ctx, use);
  if (first) return first;
  try {
    return await inTransaction(ctx, (tx) => apply(tx, use));
  } catch (error) {
    const done = isDuplicate(error, "key") ? await firstUse(ctx, use) : null;
    if (done) return done;
    throw error;
  }
}

const agentIdOf = ({ actor }: Ctx) => new Types.ObjectId(actor.id ?? undefined);

async function firstUse(ctx: Ctx, { id, macroId, key }: Use): Promise<MacroUseRecord | null> {
  const first = await MacroUseModel.findOne({ agentId: agentIdOf(ctx), key }).lean();
  if (first && (String(first.conversationId) !== id || String(first.macroId) !== macroId)) throw fault("message.keyReused", {});
  return first;
}

async function apply(tx: Tx, { id, macroId, key }: Use): Promise<MacroUseRecord> {
  const macro = await accessMacro(tx, macroId);
  const conversation = await accessConversation(tx, id);
  const before = touchedOf(conversation);
  const use = { agentId: agentIdOf(tx), key, macroId: macro._id, conversationId: conversation._id, did: macro.actions.length };
  const record: MacroUseRecord = { _id: newId(), ...use, before, after: before, at: now(), undoneAt: null };
  // First of all: whoever asks at the same time meets it here, before anything is done.
  await MacroUseModel.create([record], { session: tx.tx });
  await doActions(tx, conversation, macro.actions, key);
  const after = touchedOf(await accessConversation(tx, id));
  await MacroUseModel.updateOne({ _id: record._id }, { $set: { after } }, { session: tx.tx });
  await MacroModel.updateOne({ _id: macro._id }, { $inc: { uses: 1 }, $set: { usedAt: record.at } }, { session: tx.tx });
  return record;
}

/** Takes back what a macro of the caller did; a note it wrote stays, as every note does. Faults: record.notFound, macro.changedSince. */
export const undoMacro = (ctx: Ctx, key: string) =>
  inTransaction(ctx, async (tx) => {
    const use = await MacroUseModel.findOne({ agentId: agentIdOf(tx), key })
      .session(tx.tx)
      .lean();
    if (!use) throw fault("record.notFound", { kind: "macro" });
    if (use.undoneAt) return;
    const conversation = await accessConversation(tx, use.conversationId);
    if (!isDeepStrictEqual(touchedOf(conversation), use.after)) throw fault("macro.changedSince", {});
    await putBack(tx, String(conversation._id), use.before, use.after);
    await MacroUseModel.updateOne({ _id: use._id }, { $set: { undoneAt: now() } }, { session: tx.tx });
  });
