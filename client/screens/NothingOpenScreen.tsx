import { useTranslation } from "../platform/text/useTranslation.ts";
import { PaneState } from "../ui/PaneState.tsx";

/** The place of the thread while none is open. */
export function NothingOpenScreen() {
  const { t } = useTranslation();
  return (
    <main className="thread none" id="main" aria-label={t("console.thread.label")}>
      <PaneState title={t("console.nothingOpen.title")} text={t("console.nothingOpen.text")} />
    </main>
  );
}
