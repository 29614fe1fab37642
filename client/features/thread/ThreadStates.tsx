import { useTranslation } from "../../platform/text/useTranslation.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { usePatience } from "../../ui/usePatience.ts";

/** The thread before it is here: grey bars in its layout, or what failed. */
export function ThreadStates({ error, onAgain }: { error: Error | null; onAgain: () => void }) {
  const { t } = useTranslation();
  const patience = usePatience(!error);
  return (
    <main className="thread" id="main" aria-busy={!error} aria-label={t("console.thread.label")}>
      {error && (
        <PaneState title={t("console.thread.failed")} text={reasonText(error)}>
          <Button onClick={onAgain}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {!error && patience !== "quiet" && (
        <div className="th-bones" role="status" aria-label={t("ui.loading")}>
          {[40, 70, 55, 80].map((width) => (
            <span key={width} className="skel" style={{ width: `${width}%` }} />
          ))}
          {patience === "long" && (
            <div className="stillload">
              <span>{t("ui.stillLoading")}</span>
              <Button onClick={onAgain}>{t("ui.tryAgain")}</Button>
            </div>
          )}
        </div>
      )}
    </main>
  );
}
