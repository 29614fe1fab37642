import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Router } from "express";
import { projectRoot } from "../projectRoot.ts";

const paths = { en: ["/demo", "/demo/index.html"], "zh-CN": ["/demo/zh.html"] } as const;

/** The travel page that shows the chat on a page: one markup, its words in both languages. */
export function demoPage() {
  const router = Router();
  const read = (name: string) => readFileSync(join(projectRoot, "client/demo-page", name), "utf8");
  const markup = read("travel.html");
  const texts = JSON.parse(read("travelTexts.json")) as Record<keyof typeof paths, Record<string, string>>;
  for (const language of ["en", "zh-CN"] as const) {
    const html = markup.replace(/\{\{(\w+)\}\}/g, (_whole, key: string) => texts[language][key] ?? "");
    router.get([...paths[language]], (_request, response) => void response.type("html").send(html));
  }
  return router;
}
