import { languages, type ArticleLanguage } from "../shared/article.schema.ts";
import { helpTexts } from "./helpTexts.ts";

/** What every page of the help center is made with. */
export interface HelpDesk {
  /** The organisation's name in this language. */
  name: string;
  /** Where the product is reached, without a slash at the end: addresses in heads are whole. */
  origin: string;
  mailAddress: string;
}

interface Page {
  language: ArticleLanguage;
  title: string;
  description: string;
  /** After `/help/<language>`: "" for the front page. */
  path: string;
  asked?: string;
  /** A page that holds nothing of its own (a search, a wrong address) is not to be indexed. */
  hidden?: boolean;
  main: string;
}

/** A whole page that reads without any script: stable address, canonical and hreflang links (KB-4). The chat is the only script on it. */
export function helpPage(
  { name, origin }: HelpDesk,
  { language, title, description, path, asked = "", hidden = false, main }: Page,
): string {
  const texts = helpTexts[language];
  const address = (one: ArticleLanguage) => `${origin}/help/${one}${path}`;
  const other = languages.find((one) => one !== language) ?? language;
  const links = hidden
    ? `<meta name="robots" content="noindex">`
    : `<link rel="canonical" href="${address(language)}">${languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${address(one)}">`).join("")}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(name)}</title>
<meta name="description" content="${escape(description)}">
${links}
<link rel="stylesheet" href="/help/help.css">
<script async src="/widget.js" data-site="help-center"></script>
</head>
<body>
<header class="bar"><div class="wrap">
<a class="brand" href="/help/${language}">${escape(name)}<span>${texts.helpCenter}</span></a>
<form role="search" action="/help/${language}" method="get">
<input type="search" name="q" value="${escape(asked)}" aria-label="${texts.searchLabel}" placeholder="${texts.searchHint}" maxlength="200">
<button>${texts.search}</button>
</form>
<a class="other" href="/help/${other}${hidden ? "" : path}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
</div></header>
<main class="wrap" id="main">${main}</main>
</body>
</html>`;
}

/** Text as it may stand in a page or an attribute. */
export const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
