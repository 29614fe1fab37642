import { useTranslation } from "../platform/text/useTranslation.ts";
import { reasonText } from "../platform/reasonText.ts";
import { Brand } from "../ui/Brand.tsx";
import { PaneState } from "../ui/PaneState.tsx";

/** An address that leads nowhere, or a screen that could not be drawn: what happened and the way back. */
export function LostPage({ error }: { error?: unknown }) {
  const { t } = useTranslation();
  return (
    <main className="card-place">
      <Brand />
      <PaneState title={t(error ? "ui.broken" : "ui.lost")} text={error ? reasonText(error) : t("ui.lostText")}>
        <a className="btn" href="/">
          {t("ui.home")}
        </a>
      </PaneState>
    </main>
  );
}
