import { Link } from "@tanstack/react-router";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { SavedLadder } from "../../../shared/escalation/ladder.schema.ts";
import { useCan } from "../../platform/queries.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Who changed the ladder last, and the way to what it was before. */
export function LadderChanged({ ladder: { changedAt, changedBy } }: { ladder: SavedLadder }) {
  const { t } = useTranslation();
  const mayAudit = useCan("audit.read");
  if (!changedAt || !changedBy) return null;
  return (
    <p className="hint ladder-by">
      <Icon name="history" size="s" />
      <span>
        {t("ladder.changed", { name: changedBy, time: dayAndTime(changedAt) })} {mayAudit && <Link to="/audit">{t("ladder.history")}</Link>}
      </span>
    </p>
  );
}
