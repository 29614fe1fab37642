import i18next from "i18next";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import type en from "../../../shared/i18n/en.json";
import { keepLanguage, language } from "./language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

// Only the language in use is fetched; the other one comes when somebody switches.
const texts = {
  en: () => import("../../../shared/i18n/en.json"),
  "zh-CN": () => import("../../../shared/i18n/zh-CN.json"),
};

/** Makes the texts ready in this browser's language; nothing is drawn before. */
export async function startTexts() {
  await i18next.init({ lng: language(), fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  await useTexts(language());
}

/** Switches every text on the screen, at once and for the next visit. */
export async function switchLanguage(chosen: Language) {
  keepLanguage(chosen);
  await useTexts(chosen);
}

async function useTexts(chosen: Language) {
  if (!i18next.hasResourceBundle(chosen, "translation")) {
    const { default: bundle } = await texts[chosen]();
    i18next.addResourceBundle(chosen, "translation", bundle);
  }
  await i18next.changeLanguage(chosen);
  document.documentElement.lang = chosen;
}
