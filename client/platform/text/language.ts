import type { Language } from "../../../shared/auth/agent.schema.ts";

const place = "waydesk.language";

/** The language of this browser: chosen here before, else what the browser asks for. */
export function language(): Language {
  const kept = localStorage.getItem(place);
  if (kept === "en" || kept === "zh-CN") return kept;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

export function keepLanguage(chosen: Language) {
  localStorage.setItem(place, chosen);
}
