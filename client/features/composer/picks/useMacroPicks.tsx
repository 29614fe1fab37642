import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Macro } from "../../../../shared/macros/macro.schema.ts";
import { wordsOf } from "../../../../shared/macros/macroWords.ts";
import { resolveVariables } from "../../../../shared/macros/variables.ts";
import { api } from "../../../platform/api.ts";
import { macrosQuery, useVariableValues } from "../../../platform/writing/macros.ts";
import { newKey } from "../../../platform/newKey.ts";
import { queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { ownName } from "../../../platform/people.ts";
import { asksAnswers } from "../../../platform/work/askedAnswers.ts";
import { teamsQuery } from "../../../platform/writing/teams.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import type { PickBoxProps } from "./PickBox.tsx";
import type { Pick } from "./PickRow.tsx";

interface Place {
  editor: PickBoxProps["editor"];
  conversation: PickBoxProps["conversation"];
  /** What the words take the place of. */
  trigger: { from: number; to: number };
}

/** A macro as it can be taken: its words are put in with their values, and what it does is done at once, to be undone by one press. */
export function useMacroPicks({ editor, trigger: { from, to }, conversation }: Place, language: string) {
  const { t } = useTranslation();
  const values = useVariableValues(conversation)(language) ?? {};
  const whose = ({ scope }: Macro) => {
    if (scope.kind !== "team") return t(`macro.scope.${scope.kind}`);
    return ownName(queries.getQueryData(teamsQuery.queryKey)?.find(({ id }) => id === scope.teamId) ?? { name: t("macro.scope.team") });
  };
  const act = async (macro: Macro) => {
    const key = newKey();
    try {
      const { did } = await api.macros.apply({ id: conversation.id, macroId: macro.id, key });
      void queries.invalidateQueries({ queryKey: macrosQuery().queryKey });
      if (did > 0) toast(t("macro.done", { name: ownName(macro) }), { text: t("ui.undo"), run: () => void undo(key) });
    } catch (error) {
      if (!asksAnswers(error, { id: conversation.id, again: () => void act(macro) })) toast(reasonText(error));
    }
  };
  const undo = async (key: string) => {
    try {
      await api.macros.undo({ key });
      toast(t("macro.undone"));
    } catch (error) {
      toast(reasonText(error));
    }
  };
  return (macro: Macro): Pick => ({
    id: `macro-${macro.id}`,
    text: ownName(macro),
    small: [whose(macro), t("macro.used", { count: macro.uses }), macro.shortcut && `/${macro.shortcut}`].filter(Boolean).join(" · "),
    macro,
    take: () => {
      const { text } = resolveVariables(wordsOf(macro.texts, language), values);
      editor.chain().focus().deleteRange({ from, to }).insertContent(paragraphs(text)).run();
      void act(macro);
    },
  });
}

/** One line goes on where the caret is; several become paragraphs. */
function paragraphs(text: string) {
  const lines = text.trimEnd().split("\n");
  const words = (line: string) => (line === "" ? [] : [{ type: "text", text: line }]);
  return lines.length === 1 ? words(lines[0] ?? "") : lines.map((line) => ({ type: "paragraph", content: words(line) }));
}
