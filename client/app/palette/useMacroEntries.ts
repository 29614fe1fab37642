import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { macrosFor } from "../../../shared/macros/macroWords.ts";
import { ownName } from "../../platform/people.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { macrosQuery } from "../../platform/writing/macros.ts";
import { wantMacro } from "../../platform/writing/wantedMacro.ts";
import type { PaletteEntry } from "./paletteEntries.ts";

const most = 6;

/** Macros by name, folder or shortcut, the best first, while a conversation is open to take one. */
export function useMacroEntries(typed: string): PaletteEntry[] {
  const { t } = useTranslation();
  const inThread = useRouterState({ select: ({ location }) => /^\/conversations\/[0-9a-f]{24}/.test(location.pathname) });
  const { data = [] } = useQuery({ ...macrosQuery(), enabled: inThread && typed.length >= 2 });
  if (!inThread || typed.length < 2) return [];
  return macrosFor(data, typed)
    .slice(0, most)
    .map(({ id, name, nameZh, shortcut, scope }) => ({
      ...{ id: `macro-${id}`, group: "macros" as const, text: ownName({ name, nameZh }), icon: "bolt" },
      aside: shortcut ? `/${shortcut}` : t(`macro.scope.${scope.kind}`),
      run: () => wantMacro(id),
    }));
}
