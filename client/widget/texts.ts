import { widget as en } from "../../shared/i18n/en.json";
import { widget as zh } from "../../shared/i18n/zh-CN.json";
import type { WidgetLanguage } from "./hostOf.ts";

export type TextKey = Exclude<keyof typeof en, `${string}_one`>;
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** The widget's texts in the visitor's language. */
export function sayIn(language: WidgetLanguage): Say {
  const texts: Record<string, string> = language === "zh-CN" ? zh : en;
  return (key, values = {}) => (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ""));
}
