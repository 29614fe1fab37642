import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ArticleFound } from "../../../../shared/articles/articles.api.ts";
import { api } from "../../../platform/api.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { Trigger } from "../box/triggerAt.ts";
import type { PickBoxProps } from "./PickBox.tsx";
import type { Pick } from "./PickRow.tsx";

const none: ArticleFound[] = [];

/** Articles for the word behind the slash, in the language the contact reads. */
export function useArticles({ mark, typed }: Trigger, language: "en" | "zh-CN"): ArticleFound[] {
  const { data } = useQuery({
    queryKey: ["articles", language, typed],
    queryFn: async () => (await api.articles.find({ text: typed, language })).items,
    enabled: mark === "/" && typed.length > 0,
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });
  return typed.length > 0 ? (data ?? none) : none;
}

/** An article is put in as a link: by its title where words can be links, with its address beside it in a chat. */
export const articlePicks = (articles: ArticleFound[], { editor, trigger: { from, to }, rich }: PickBoxProps): Pick[] =>
  articles.map(({ slug, title, summary, url }) => ({
    id: `article-${slug}`,
    text: title,
    small: summary,
    mark: <Icon name="book" size="s" />,
    take: () => {
      const linked = [
        { type: "text", text: title, marks: [{ type: "link", attrs: { href: url } }] },
        { type: "text", text: " " },
      ];
      editor
        .chain()
        .focus()
        .deleteRange({ from, to })
        .insertContent(rich ? linked : `${title}: ${url} `)
        .run();
    },
  }));
