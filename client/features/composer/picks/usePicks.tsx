import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { macrosFor } from "../../../../shared/macros/macroWords.ts";
import { macrosQuery, useContactLanguage } from "../../../platform/writing/macros.ts";
import { emojisFor } from "../box/emojiList.ts";
import { articlePicks, useArticles } from "./articlePicks.tsx";
import { useMacroPicks } from "./useMacroPicks.tsx";
import type { PickBoxProps } from "./PickBox.tsx";
import type { Pick } from "./PickRow.tsx";
import { usePeoplePicks } from "./usePeoplePicks.tsx";

const mostShown = 30;

/** What can be put in where the caret is, the best first; `total` is how many there are in all. */
export function usePicks(props: PickBoxProps): {
  picks: Pick[];
  total: number;
  language: "en" | "zh-CN";
  otherLanguage: () => void;
} {
  const { editor, trigger, conversation } = props;
  const contactLanguage = useContactLanguage(conversation);
  const [other, setOther] = useState(false);
  const language = (contactLanguage === "en") === other ? "zh-CN" : "en";
  const { data: macros = [] } = useQuery({ ...macrosQuery(), enabled: trigger.mark === "/" });
  const articles = useArticles(trigger, contactLanguage);
  const macroPick = useMacroPicks(props, language);
  const people = usePeoplePicks(props);
  const made = { language, otherLanguage: () => setOther(!other) } as const;
  if (trigger.mark === "@") return { ...made, picks: people.picks.slice(0, mostShown), total: people.total };
  if (trigger.mark === ":") {
    const found = emojisFor(trigger.typed).map(({ emoji, words }) => ({
      ...{ id: emoji.codePointAt(0)?.toString(16) ?? emoji, text: `${emoji} ${words}`, small: "" },
      take: () => void editor.chain().focus().insertContentAt({ from: trigger.from, to: trigger.to }, emoji).run(),
    }));
    return { ...made, picks: found.slice(0, mostShown), total: found.length };
  }
  const picks = [...macrosFor(macros, trigger.typed).map(macroPick), ...articlePicks(articles, props)];
  return { ...made, picks: picks.slice(0, mostShown), total: macros.length + articles.length };
}
