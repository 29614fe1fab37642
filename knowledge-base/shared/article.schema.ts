import { z } from "zod";

/** The shelves of the help center, in their order. */
export const categories = ["bookings", "refunds", "delays", "baggage"] as const;
export type Category = (typeof categories)[number];

/** What stands above an article's text: nothing else may. */
export const ArticleHead = z.strictObject({
  title: z.string().min(1).max(120),
  category: z.enum(categories),
  summary: z.string().min(1).max(300),
  updated: z.iso.date(),
});
export type ArticleHead = z.infer<typeof ArticleHead>;

export const languages = ["en", "zh-CN"] as const;
export type ArticleLanguage = (typeof languages)[number];

/** An article in one language as it is read; `html` is made of our own text, without anything that could run. */
export interface Article extends ArticleHead {
  slug: string;
  language: ArticleLanguage;
  html: string;
  /** The text alone, for searching. */
  text: string;
  minutes: number;
}
