import type { ArticleLanguage, Category } from "../shared/article.schema.ts";

interface HelpTexts {
  helpCenter: string;
  lead: string;
  search: string;
  searchLabel: string;
  searchHint: string;
  found: (count: number, asked: string) => string;
  nothingFound: string;
  onThisPage: string;
  alsoIn: string;
  otherLanguage: string;
  read: (minutes: number) => string;
  updated: (day: string) => string;
  notFoundTitle: string;
  notFound: string;
  back: string;
  stillStuck: string;
  writeToUs: string;
  chat: string;
  shelves: Record<Category, [name: string, holds: string]>;
}

/** What the help center says around the articles. Customers read it, so it is not part of the console's texts. */
export const helpTexts: Record<ArticleLanguage, HelpTexts> = {
  en: {
    helpCenter: "Help center",
    lead: "How can we help with your trip?",
    search: "Search",
    searchLabel: "Search the help center",
    searchHint: "Try: change a name",
    found: (count, asked) => `${count} ${count === 1 ? "article" : "articles"} for “${asked}”`,
    nothingFound: "No article holds all of these words. Try fewer words, or ask us in the chat.",
    onThisPage: "On this page",
    alsoIn: "Also in",
    otherLanguage: "简体中文",
    read: (minutes) => `${minutes} min read`,
    updated: (day) => `Updated ${day}`,
    notFoundTitle: "This page does not exist",
    notFound: "The address may be mistyped, or the article may have moved. Search for it, or go back to the help center.",
    back: "All articles",
    stillStuck: "Still stuck?",
    writeToUs: "Write to us",
    chat: "or open the chat at the foot of this page.",
    shelves: {
      bookings: ["Bookings and changes", "Names, dates, other flights"],
      refunds: ["Refunds and invoices", "When money arrives, fapiao"],
      delays: ["Delays and cancellations", "Rebooking, connections, your rights"],
      baggage: ["Baggage", "Allowance, late and damaged bags"],
    },
  },
  "zh-CN": {
    helpCenter: "帮助中心",
    lead: "您的行程需要什么帮助？",
    search: "搜索",
    searchLabel: "搜索帮助中心",
    searchHint: "如：更正姓名",
    found: (count, asked) => `“${asked}”共有 ${count} 篇文章`,
    nothingFound: "没有文章同时包含这些词。请减少关键词，或在聊天中询问我们。",
    onThisPage: "本页内容",
    alsoIn: "另有语言",
    otherLanguage: "English",
    read: (minutes) => `阅读约 ${minutes} 分钟`,
    updated: (day) => `更新于 ${day}`,
    notFoundTitle: "页面不存在",
    notFound: "网址可能有误，或文章已移动。请搜索，或返回帮助中心。",
    back: "全部文章",
    stillStuck: "没有解决？",
    writeToUs: "给我们写信",
    chat: "或打开页面下方的在线聊天。",
    shelves: {
      bookings: ["订座与更改", "姓名、日期、其他航班"],
      refunds: ["退款与发票", "到账时间、发票"],
      delays: ["延误与取消", "改签、转机、您的权利"],
      baggage: ["行李", "限额、延误与损坏"],
    },
  },
};
