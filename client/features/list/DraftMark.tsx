import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useDraftMark } from "../../platform/sending/draftMarks.ts";
import { Icon } from "../../ui/Icon.tsx";

/** One's own words wait here to be sent (MSG-8). */
export function DraftMark({ id }: { id: string }) {
  const { t } = useTranslation();
  if (!useDraftMark(id)) return null;
  return (
    <span className="draft-m">
      <Icon name="pen" size="xs" />
      {t("console.list.draft")}
    </span>
  );
}
