import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { answerLost, useDraftLines } from "../../../platform/sending/draftSync.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";

/** Another tab of the same person wrote later and stands in the box; what was written here is one click away (MSG-8). */
export function LostWords({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const lost = useDraftLines((all) => all[conversationId]?.held.lost ?? null);
  if (!lost) return null;
  return (
    <div className="lostw" role="alert">
      <Icon name="copy" size="s" />
      <span className="ell" title={lost.text}>
        {t("console.draft.replaced")} <q>{lost.text.slice(0, 120)}</q>
      </span>
      <Button small onClick={() => answerLost(conversationId, true)}>
        {t("console.draft.takeBack")}
      </Button>
      <Button small look="quiet" onClick={() => answerLost(conversationId, false)}>
        {t("console.draft.letGo")}
      </Button>
    </div>
  );
}
