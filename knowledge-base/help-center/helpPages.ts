import { categories, type Article, type ArticleLanguage, type Category } from "../shared/article.schema.ts";
import { escape, helpPage, type HelpDesk } from "./helpPage.ts";
import { helpTexts } from "./helpTexts.ts";

/** The front page: every shelf with its articles. */
export function frontPage(desk: HelpDesk, articles: Article[], language: ArticleLanguage): string {
  const texts = helpTexts[language];
  const shelves = categories.map((category) => shelf(category, articles, language)).join("");
  const main = `<h1 class="lead">${texts.lead}</h1><div class="shelves">${shelves}</div>${stuck(desk, language)}`;
  return helpPage(desk, { language, title: texts.helpCenter, description: texts.lead, path: "", main });
}

function shelf(category: Category, articles: Article[], language: ArticleLanguage): string {
  const [name, holds] = helpTexts[language].shelves[category];
  const rows = articles.filter((one) => one.category === category).map(link);
  return `<section aria-labelledby="${category}"><h2 id="${category}">${name}<span>${rows.length}</span></h2><p>${holds}</p><ul>${rows.join("")}</ul></section>`;
}

/** One article with its neighbours on the shelf and what stands on the page. */
export function articlePage(desk: HelpDesk, article: Article, shelfOf: Article[]): string {
  const { language, slug, title, summary, html, minutes, updated, category } = article;
  const texts = helpTexts[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(updated));
  const neighbours = shelfOf.map(
    (one) => `<li>${one.slug === slug ? `<a aria-current="page" href="">${escape(one.title)}</a>` : anchor(one)}</li>`,
  );
  const parts = [...html.matchAll(/<h2 id="(part-\d+)">(.*?)<\/h2>/g)].map(([, id, words]) => `<li><a href="#${id}">${words}</a></li>`);
  const main = `<div class="columns"><nav aria-label="${texts.shelves[category][0]}"><h2>${texts.shelves[category][0]}</h2><ul>${neighbours.join("")}</ul></nav>
<article><p class="way"><a href="/help/${language}">${texts.helpCenter}</a> › ${texts.shelves[category][0]}</p><h1>${escape(title)}</h1>
<p class="facts">${texts.read(minutes)} · <time datetime="${updated}">${texts.updated(day)}</time></p>
<p class="short">${escape(summary)}</p>${html}</article>
<aside><h2>${texts.onThisPage}</h2><ul>${parts.join("")}</ul>${stuck(desk, language)}</aside></div>`;
  return helpPage(desk, { language, title, description: summary, path: `/${slug}`, main });
}

/** What a search found. */
export function foundPage(desk: HelpDesk, found: Article[], asked: string, language: ArticleLanguage): string {
  const texts = helpTexts[language];
  const rows = found.map((one) => `<li>${anchor(one)}<p>${escape(one.summary)}</p></li>`);
  const list = rows.length > 0 ? `<ul class="found">${rows.join("")}</ul>` : `<p>${texts.nothingFound}</p>`;
  const main = `<h1>${escape(texts.found(found.length, asked))}</h1>${list}<p><a href="/help/${language}">${texts.back}</a></p>${stuck(desk, language)}`;
  return helpPage(desk, { language, title: texts.search, description: texts.lead, path: "", asked, hidden: true, main });
}

export function lostPage(desk: HelpDesk, language: ArticleLanguage): string {
  const texts = helpTexts[language];
  const main = `<h1>${texts.notFoundTitle}</h1><p>${texts.notFound}</p><p><a href="/help/${language}">${texts.back}</a></p>`;
  return helpPage(desk, { language, title: texts.notFoundTitle, description: texts.notFound, path: "", hidden: true, main });
}

const anchor = ({ language, slug, title }: Article) => `<a href="/help/${language}/${slug}">${escape(title)}</a>`;
const link = (article: Article) => `<li>${anchor(article)}</li>`;

function stuck({ mailAddress }: HelpDesk, language: ArticleLanguage): string {
  const { stillStuck, writeToUs, chat } = helpTexts[language];
  return `<section class="stuck"><h2>${stillStuck}</h2><p><a href="mailto:${encodeURI(mailAddress)}">${writeToUs}</a> ${chat}</p></section>`;
}
