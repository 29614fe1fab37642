import i18next from "i18next";
import { useSyncExternalStore, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { TextsContext, textsOf } from "./useTranslation.ts";

/** Everything inside is drawn again, once, when somebody switches the language. */
export function TextsOfLanguage({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(follow, () => i18next.language);
  return (
    <TextsContext value={textsOf(language)}>
      <I18nProvider locale={kitLanguages[language as keyof typeof kitLanguages]}>{children}</I18nProvider>
    </TextsContext>
  );
}

/**
 * What the UI kit says itself is bundled in our two languages only (vite.config.ts). Left alone it speaks the browser's, and in a German one
 * finds no words and ends the page with the first menu.
 */
const kitLanguages = { en: "en-US", "zh-CN": "zh-CN" };

function follow(tell: () => void) {
  i18next.on("languageChanged", tell);
  return () => i18next.off("languageChanged", tell);
}
