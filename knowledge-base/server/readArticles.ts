import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { projectRoot } from "../../server/platform/projectRoot.ts";
import { ArticleHead, categories, languages, type Article, type ArticleLanguage } from "../shared/article.schema.ts";

const contentFolder = join(projectRoot, "knowledge-base", "content");

/** Every article of every language, in the order of the shelves. Throws when one has a wrong head, or is missing in a language. */
export function readArticles(folder = contentFolder): Article[] {
  const all = languages.flatMap((language) => filesOf(folder, language).map((slug) => readArticle(folder, language, slug)));
  for (const { slug } of all) {
    const missing = languages.filter((language) => !all.some((one) => one.slug === slug && one.language === language));
    if (missing.length > 0) throw new Error(`The article ${slug} is missing in ${missing.join(", ")}.`);
  }
  return all.toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
}

const filesOf = (folder: string, language: ArticleLanguage) =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length))
    .toSorted();

function readArticle(folder: string, language: ArticleLanguage, slug: string): Article {
  const file = join(folder, language, `${slug}.md`);
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, "utf8")) ?? [];
  const read = ArticleHead.safeParse(Object.fromEntries(head.split("\n").map(fieldOf)));
  if (!read.success)
    throw new Error(`The head of ${file}: ${read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join(", ")}`);
  const html = withAnchors(marked.parse(body.replaceAll("<", "&lt;"), { async: false }));
  return { slug, language, ...read.data, html, text: textOf(html), minutes: minutesOf(body, language) };
}

function fieldOf(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** A heading can be linked to by its place: its words differ from language to language. */
function withAnchors(html: string): string {
  let count = 0;
  return html.replaceAll("<h2>", () => `<h2 id="part-${(count += 1)}">`);
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
/** 220 English words or 400 Chinese characters a minute, at least one. */
const minutesOf = (body: string, language: ArticleLanguage) =>
  Math.max(1, Math.round(language === "en" ? body.split(/\s+/).length / 220 : body.length / 400));
