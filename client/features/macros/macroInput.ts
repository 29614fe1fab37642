import type { Macro, MacroInput } from "../../../shared/macros/macro.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { unnamed } from "../../ui/forms/NameFields.tsx";

/** A macro as it begins. */
export const blankMacro: MacroInput = {
  ...unnamed,
  folder: "",
  shortcut: "",
  scope: { kind: "personal" },
  texts: { en: "", "zh-CN": "" },
  actions: [],
};

export const inputOf = ({ name, nameZh, folder, shortcut, scope, texts, actions }: Macro): MacroInput => ({
  ...{ name, nameZh, folder, shortcut, scope, texts, actions },
});

/** Adds a macro, or changes the one that was read; every list of them is read afresh. */
export async function saveMacro(macro: Macro | null, input: MacroInput) {
  await (macro ? api.macros.change({ ...input, id: macro.id, seenVersion: macro.version }) : api.macros.add(input));
  await afresh();
}

export const removeMacro = async (id: Macro["id"]) => (await api.macros.remove({ id }), await afresh());

const afresh = () => queries.invalidateQueries({ queryKey: ["macros"] });
