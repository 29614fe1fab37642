import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { span } from "../../platform/text/time.ts";
import { Icon } from "../Icon.tsx";
import { Ring } from "./Ring.tsx";
import { useClockReading } from "./useClockReading.ts";

/** The clock that hurts next, as a list row shows it: told by shape, by words, then by colour. */
export function ClockBadge({ row }: { row: Pick<ConversationRow, "clock" | "status"> }) {
  const { t } = useTranslation();
  const reading = useClockReading(row.clock);
  if (row.status === "pending" || row.status === "onHold") return <Paused word={t(`ui.status.${row.status}`)} />;
  if (!reading || reading.tone === "met" || row.clock?.stoppedAt) return null;
  const time = span(reading.minutes);
  if (reading.tone === "breached")
    return (
      <span className="clock breached">
        <Icon name="alert" size="xs" />
        {t("ui.clock.over", { span: time })}
      </span>
    );
  return (
    <span className={`clock ${reading.tone}`}>
      <Ring share={reading.share} />
      {time}
      <span className="vh"> ({t(reading.tone === "warning" ? "ui.clock.warning" : "ui.clock.onTime")})</span>
    </span>
  );
}

const Paused = ({ word }: { word: string }) => (
  <span className="clock paused">
    <Icon name="pause" size="xs" />
    {word}
  </span>
);
