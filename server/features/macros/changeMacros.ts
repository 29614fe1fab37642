import { Types } from "mongoose";
import type { MacroInput } from "../../../shared/macros/macro.schema.ts";
import { unknownNames } from "../../../shared/macros/macroWords.ts";
import { newId, type Ctx, type Tx } from "../../platform/ctx.ts";
import { inTransaction, isDuplicate, pageFilter, pageOfRows } from "../../platform/database/index.ts";
import { append, defineEvent } from "../../platform/eventLog/index.ts";
import { fault } from "../../platform/fault.ts";
import { requireNeeds } from "../../platform/http/procedures.ts";
import { inTagNamesOfNow } from "../tags/index.ts";
import { findTeams } from "../departments/index.ts";
import { accessMacro, mayChangeScope, presentMacro, scopeKeyOf, scopeKeysOf } from "./accessMacro.ts";
import { MacroModel, type MacroRecord } from "./macro.model.ts";

/** A macro was added (no `before`), changed or removed (no `after`). */
export const macroChanged = defineEvent<{ before: MacroRecord | null; after: MacroRecord | null }>("macro.changed");

interface Listing {
  after?: string | undefined;
  limit: number;
  all: boolean;
}

/** Macros the caller may use, by name: one seek into one index for each scope. */
export async function listMacros(ctx: Ctx, { after, limit, all }: Listing) {
  const parts = (await scopeKeysOf(ctx, all)).map((scopeKey) => ({ scopeKey }));
  const rows = await MacroModel.find(pageFilter(parts, after, "name", 1))
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .hint({ scopeKey: 1, name: 1, _id: 1 })
    .lean();
  return pageOfRows(
    rows,
    limit,
    (row) => row.name,
    (row) => presentMacro(ctx, row),
  );
}

/** Adds a macro. Faults: ability.missing for a team's or everybody's, record.notFound (team), macro.shortcutTaken, macro.unknownNames. */
export const addMacro = (ctx: Ctx, input: MacroInput): Promise<MacroRecord> =>
  shortcutOnce(input, () =>
    inTransaction(ctx, async (tx) => {
      const fresh = { _id: newId(), ...(await checked(tx, input)), version: 1, uses: 0, usedAt: null };
      await MacroModel.create([fresh], { session: tx.tx });
      await append(tx, macroChanged, { before: null, after: fresh });
      return fresh;
    }),
  );

/** Changes a macro. Faults: as `addMacro`, and rules.changed. */
export const changeMacro = (
  ctx: Ctx,
  { id, seenVersion, ...input }: MacroInput & { id: string; seenVersion: number },
): Promise<MacroRecord> =>
  shortcutOnce(input, () =>
    inTransaction(ctx, async (tx) => {
      const before = await accessMacro(tx, id);
      if (!mayChangeScope(tx, before.scopeKey)) requireNeeds(tx, "macro.manage");
      if (before.version !== seenVersion) throw fault("rules.changed", { by: before.changedBy, version: before.version });
      const set = { ...(await checked(tx, input)), version: seenVersion + 1 };
      const after = await MacroModel.findOneAndUpdate(
        { _id: before._id },
        { $set: set },
        { session: tx.tx, returnDocument: "after" },
      ).lean();
      await append(tx, macroChanged, { before, after });
      return after ?? { ...before, ...set };
    }),
  );

/** Removes a macro; what it did stays. Faults: record.notFound, ability.missing. */
export const removeMacro = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async (tx) => {
    const before = await accessMacro(tx, id);
    if (!mayChangeScope(tx, before.scopeKey)) requireNeeds(tx, "macro.manage");
    await MacroModel.deleteOne({ _id: new Types.ObjectId(id) }, { session: tx.tx });
    await append(tx, macroChanged, { before, after: null });
  });

async function checked(tx: Tx, { scope, ...written }: MacroInput) {
  const input = await inTagNamesOfNow(tx, written);
  const scopeKey = scopeKeyOf(tx, scope);
  if (!mayChangeScope(tx, scopeKey)) requireNeeds(tx, "macro.manage");
  if (scope.kind === "team" && (await findTeams([scope.teamId], tx)).length === 0) throw fault("record.notFound", { kind: "team" });
  const unknown = unknownNames(input);
  if (unknown.length > 0) throw fault("macro.unknownNames", { names: unknown.join(", ") });
  return { ...input, scopeKey, changedBy: tx.actor.name };
}

async function shortcutOnce<Result>({ shortcut }: { shortcut: string }, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error, "shortcut")) throw fault("macro.shortcutTaken", { shortcut });
    throw error;
  }
}
