import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";

/** An article of the help center as a writer picks it. */
export const ArticleFound = z.object({
  slug: z.string(),
  language: z.enum(["en", "zh-CN"]),
  title: z.string(),
  summary: z.string(),
  url: z.string().describe("where a contact reads it"),
});
export type ArticleFound = z.infer<typeof ArticleFound>;

export const articlesApi = {
  find: endpoint("conversation.read")
    .route({ method: "GET", path: "/articles", tags: ["articles"], summary: "Articles that hold every word, at most eight" })
    .input(z.strictObject({ text: z.string().max(200), language: z.enum(["en", "zh-CN"]) }))
    .output(z.object({ items: z.array(ArticleFound) })),
};
