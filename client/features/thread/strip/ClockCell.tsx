import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { ownName } from "../../../platform/people.ts";
import { span, timeOrDay } from "../../../platform/text/time.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Ring } from "../../../ui/marks/Ring.tsx";
import { useClockReading } from "../../../ui/marks/useClockReading.ts";

/** The clock that counts now, or how the last one ended. */
export function ClockCell({ row: { clock, status } }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const reading = useClockReading(clock);
  if (!clock || !reading)
    return (
      <Cell
        label={t("ui.clock.label")}
        text={status === "pending" || status === "onHold" ? t(`ui.status.${status}`) : t("ui.clock.none")}
        share={0}
      />
    );
  const label = `${t("ui.clock.label")} · ${t(`ui.clock.${clock.kind}`)}`;
  const due = t("ui.clock.due", { time: timeOrDay(clock.dueAt) });
  if (clock.stoppedAt)
    return (
      <Cell
        label={label}
        text={t(reading.tone === "breached" ? "ui.clock.metLate" : "ui.clock.met", { span: span(reading.minutes) })}
        met={reading.tone !== "breached"}
        share={1}
      />
    );
  const [breached, paused] = [reading.tone === "breached", reading.tone === "paused"];
  return (
    <>
      {breached ? (
        <span className="clkb">
          <Icon name="alert" />
        </span>
      ) : (
        <Ring share={reading.share} tone={reading.tone} />
      )}
      <div className="w">
        <span className="dt">{label}</span>
        <span className="dd ell" title={t("ui.clock.calendar", { name: ownName(clock.calendar), zone: clock.calendar.zone })}>
          <span className={breached ? "over" : reading.tone === "warning" ? "warn" : "num"}>
            {t(breached ? "ui.clock.over" : paused ? "ui.clock.paused" : "ui.clock.left", { span: span(reading.minutes) })}
          </span>
          {!paused && due}
        </span>
      </div>
    </>
  );
}

const Cell = ({ label, text, share, met = false }: { label: string; text: string; share: number; met?: boolean }) => (
  <>
    {met ? (
      <span className="clkm">
        <Icon name="check" />
      </span>
    ) : (
      <Ring share={share} />
    )}
    <div className="w">
      <span className="dt">{label}</span>
      <span className="dd ell">{text}</span>
    </div>
  </>
);
