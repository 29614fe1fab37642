import i18next from "i18next";
import { useSyncExternalStore, type ReactNode } from "react";
import { TextsContext, textsOf } from "./useTranslation.ts";

/** Everything inside is drawn again, once, when somebody switches the language. */
export function TextsOfLanguage({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(follow, () => i18next.language);
  return <TextsContext value={textsOf(language)}>{children}</TextsContext>;
}

function follow(tell: () => void) {
  i18next.on("languageChanged", tell);
  return () => i18next.off("languageChanged", tell);
}
