import { os } from "../../server/platform/http/procedures.ts";
import { publicUrl } from "../../server/platform/settings.ts";
import { findArticles } from "./findArticles.ts";
import { readArticles } from "./readArticles.ts";

const most = 8;
let read: ReturnType<typeof readArticles> | undefined;

/** Articles for who writes an answer; without a word the first of the shelves. */
export const articlesRoutes = os.articles.router({
  find: os.articles.find.handler(({ input: { text, language } }) => {
    read ??= readArticles();
    const found = text.trim() ? findArticles(read, language, text) : read.filter((one) => one.language === language);
    const items = found.slice(0, most).map(({ slug, title, summary }) => ({
      ...{ slug, language, title, summary },
      url: `${publicUrl()}/help/${language}/${slug}`,
    }));
    return { items };
  }),
});
