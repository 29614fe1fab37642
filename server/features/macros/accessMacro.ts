import { Types } from "mongoose";
import type { MacroId } from "../../../shared/contract/ids.ts";
import type { Macro, MacroInput, MacroScope } from "../../../shared/macros/macro.schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { fault } from "../../platform/fault.ts";
import { findAgent } from "../auth/index.ts";
import { listTeams } from "../departments/index.ts";
import { MacroModel, type MacroRecord } from "./macro.model.ts";

/** Whose macros the caller may use; with `all` every team's, for who manages them. Nobody sees another's own. */
export async function scopeKeysOf({ actor }: Ctx, all = false): Promise<string[]> {
  const teams = all && actor.abilities.has("macro.manage") ? await allTeams() : await ownTeams(actor.id);
  return [`agent:${actor.id ?? ""}`, ...teams.map((id) => `team:${id}`), "everyone"];
}

const allTeams = async () => (await listTeams()).map(({ _id }) => String(_id));
const ownTeams = async (id: string | null) => (id ? (await findAgent(id)).teamIds.map(String) : []);

/** A macro the caller may use. Faults: record.notFound. */
export async function accessMacro(ctx: Ctx, id: string): Promise<MacroRecord> {
  const scopeKey = { $in: await scopeKeysOf(ctx, true) };
  const macro = await MacroModel.findOne({ _id: new Types.ObjectId(id), scopeKey })
    .session(ctx.tx ?? null)
    .lean();
  if (!macro) throw fault("record.notFound", { kind: "macro" });
  return macro;
}

/** True where these people have a macro of this name. */
export const isMacroNamed = async ({ name, scopeKey }: Pick<MacroRecord, "name" | "scopeKey">) =>
  (await MacroModel.exists({ scopeKey, name })) !== null;

/** One's own are one's own to change; a team's and everybody's belong to who manages macros. */
export const mayChangeScope = ({ actor }: Ctx, scopeKey: string) =>
  scopeKey === `agent:${actor.id ?? ""}` || (!scopeKey.startsWith("agent:") && actor.abilities.has("macro.manage"));

export const scopeKeyOf = ({ actor }: Ctx, scope: MacroScope) =>
  scope.kind === "personal" ? `agent:${actor.id ?? ""}` : scope.kind === "team" ? `team:${scope.teamId}` : "everyone";

const scopeOf = (scopeKey: string): MacroScope => {
  const [kind, id = ""] = scopeKey.split(":");
  return kind === "agent" ? { kind: "personal" } : kind === "team" ? { kind: "team", teamId: id as never } : { kind: "everyone" };
};

/** A macro as somebody would write it. */
export const inputOf = ({ name, nameZh = null, folder, shortcut, texts, actions, scopeKey }: MacroRecord): MacroInput => ({
  ...{ name, nameZh, folder, shortcut, texts, actions },
  scope: scopeOf(scopeKey),
});

export const presentMacro = (ctx: Ctx, { _id, scopeKey, usedAt, nameZh = null, ...rest }: MacroRecord): Macro => ({
  ...rest,
  nameZh,
  id: String(_id) as MacroId,
  scope: scopeOf(scopeKey),
  usedAt: usedAt?.toISOString() ?? null,
  mayChange: mayChangeScope(ctx, scopeKey),
});
