import { languages, type Article } from "../shared/article.schema.ts";

/** Every address of the help center with its other languages (sitemaps.org 0.9). */
export function sitemap(articles: Article[], origin: string): string {
  const pages = [
    ...languages.map((language) => entry(origin, language, "", undefined)),
    ...articles.map(({ language, slug, updated }) => entry(origin, language, `/${slug}`, updated)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join("\n")}
</urlset>`;
}

function entry(origin: string, language: string, path: string, updated: string | undefined): string {
  const others = languages.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${origin}/help/${one}${path}"/>`).join("");
  return `<url><loc>${origin}/help/${language}${path}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ""}${others}</url>`;
}
