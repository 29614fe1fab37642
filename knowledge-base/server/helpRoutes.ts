import { join } from "node:path";
import { Router, type Response } from "express";
import { languageOf } from "../../server/platform/http/languageOf.ts";
import { projectRoot } from "../../server/platform/projectRoot.ts";
import { articlePage, foundPage, frontPage, lostPage } from "../help-center/helpPages.ts";
import type { HelpDesk } from "../help-center/helpPage.ts";
import { sitemap } from "../help-center/sitemap.ts";
import { languages, type ArticleLanguage } from "../shared/article.schema.ts";
import { findArticles } from "./findArticles.ts";
import { readArticles } from "./readArticles.ts";

const minutes = 5;

/** The help center under `/help`: pages anybody reads, made on the server, the same for everybody and kept by browsers for five minutes (KB-4). */
export function helpRoutes(deskIn: (language: ArticleLanguage) => Promise<HelpDesk>) {
  const router = Router();
  const articles = readArticles();
  router.get("/help", (request, response) => response.redirect(302, `/help/${languageOf(request.headers["accept-language"]) ?? "en"}`));
  router.get("/help/help.css", (_request, response) =>
    response.sendFile(join(projectRoot, "knowledge-base", "help-center", "help.css"), kept),
  );
  router.get(
    "/help/sitemap.xml",
    async (_request, response) => void response.type("xml").send(sitemap(articles, (await deskIn("en")).origin)),
  );
  router.get("/help/:language", async ({ params, query }, response, next) => {
    const language = languages.find((one) => one === params.language);
    if (!language) return next();
    const desk = await deskIn(language);
    const asked = typeof query["q"] === "string" ? query["q"].trim().slice(0, 200) : "";
    const mine = articles.filter((one) => one.language === language);
    answer(response, asked ? foundPage(desk, findArticles(mine, language, asked), asked, language) : frontPage(desk, mine, language));
  });
  router.get("/help/:language/:slug", async ({ params }, response, next) => {
    const language = languages.find((one) => one === params.language);
    if (!language) return next();
    const desk = await deskIn(language);
    const mine = articles.filter((one) => one.language === language);
    const article = mine.find(({ slug }) => slug === params.slug);
    if (!article) return void response.status(404).type("html").send(lostPage(desk, language));
    answer(
      response,
      articlePage(
        desk,
        article,
        mine.filter(({ category }) => category === article.category),
      ),
    );
  });
  return router;
}

const kept = { maxAge: minutes * 60_000 };
const answer = (response: Response, page: string) =>
  void response
    .set("cache-control", `public, max-age=${minutes * 60}`)
    .type("html")
    .send(page);
