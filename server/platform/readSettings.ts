import type { z } from "zod";

export type SettingTable = Record<string, z.ZodType>;
export interface SettingMeta {
  kind: string;
  says: string;
  secret?: boolean;
}
export type SettingsRead<Value> = { ok: true; env: Value } | { ok: false; faults: string[] };

/** A fault between settings as one line, or nothing. */
export type SettingRule = (given: Record<string, string | undefined>) => string | undefined;

/** Reads `source` by `shape`; every fault is one line naming the setting, what is expected and what was given. */
export function readSettings<Value>(
  shape: z.ZodType<Value>,
  table: SettingTable,
  rules: SettingRule[],
  source: Record<string, string | undefined>,
): SettingsRead<Value> {
  const given = Object.fromEntries(Object.keys(table).flatMap((name) => (source[name]?.trim() ? [[name, source[name]]] : [])));
  const read = shape.safeParse(given);
  const single = (read.error?.issues ?? []).map((issue) => faultOf(table, String(issue.path[0]), given));
  const faults = [...new Set(single), ...rules.flatMap((rule) => rule(given) ?? [])];
  return read.success && faults.length === 0 ? { ok: true, env: read.data } : { ok: false, faults };
}

function faultOf(table: SettingTable, name: string, given: Record<string, string | undefined>) {
  const { kind, secret } = settingMeta(table, name);
  return `${name}: expected ${kind}, got ${secret ? "something else" : JSON.stringify(given[name])}`; // [SEC-9] a secret is never shown
}

/** What a setting expects and does, looked up through `.default()` and `.optional()`. */
export function settingMeta(table: SettingTable, name: string): SettingMeta {
  for (let type = table[name]; type; type = innerType(type)) {
    const { kind, says, secret } = type.meta() ?? {};
    if (typeof kind === "string" && typeof says === "string") return { kind, says, secret: secret === true };
  }
  throw new Error(`Setting ${name} has no kind and sentence; give it a .meta({ kind, says }).`);
}

function innerType(type: z.ZodType): z.ZodType | undefined {
  return (type.def as { innerType?: z.ZodType }).innerType;
}
