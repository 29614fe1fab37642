import type { Article, ArticleLanguage } from "../shared/article.schema.ts";

/** Articles that hold every word asked for, those with one in the title first. Chinese is asked for in pieces of any length (SRCH-2). */
export function findArticles(articles: Article[], language: ArticleLanguage, asked: string): Article[] {
  const words = asked.toLowerCase().slice(0, 200).split(/\s+/).filter(Boolean);
  const held = articles.filter((one) => one.language === language && words.every((word) => everything(one).includes(word)));
  const inTitle = (one: Article) => words.filter((word) => one.title.toLowerCase().includes(word)).length;
  return words.length === 0 ? [] : held.toSorted((a, b) => inTitle(b) - inTitle(a));
}

const everything = ({ title, summary, text }: Article) => `${title} ${summary} ${text}`.toLowerCase();
