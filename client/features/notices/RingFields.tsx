import type { Rings } from "../../../shared/escalation/noticeSettings.schema.ts";
import { ringEvents } from "../../../shared/escalation/rings.ts";
import { soundRing } from "../../platform/rings/ringTone.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAllowed } from "./useAllowed.ts";
import "./ringFields.css";
import { timeNow } from "../../platform/clock/timeNow.ts";

const hours = [1, 4, 12];
const hourMs = 3_600_000;

/** For what this person is rung at once: by sound, and by the browser where its window is not looked at (NOT-4). */
export function RingFields({ rings, onChange }: { rings: Rings; onChange: (by: Partial<Rings>) => void }) {
  const { t } = useTranslation();
  const { events, sound, volume, notUntil } = rings;
  const { allowed, ask } = useAllowed();
  const disturbed = notUntil === null || Date.parse(notUntil) <= timeNow();
  return (
    <div className="ring-f">
      <fieldset className="ring-days">
        <legend>{t("notification.rings.events")}</legend>
        {ringEvents.map((event) => (
          <label className="tick" key={event}>
            <input
              type="checkbox"
              checked={events.includes(event)}
              onChange={({ target }) => onChange({ events: target.checked ? [...events, event] : events.filter((one) => one !== event) })}
            />
            <span>{t(`notification.rings.event.${event}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="ring-row">
        <label className="tick">
          <input type="checkbox" checked={sound} onChange={({ target }) => onChange({ sound: target.checked })} />
          <span>{t("notification.rings.sound")}</span>
        </label>
        <input
          type="range"
          key={volume}
          min={0}
          max={100}
          step={5}
          disabled={!sound}
          aria-label={t("notification.rings.volume")}
          defaultValue={volume}
          onPointerUp={({ currentTarget }) => onChange({ volume: Number(currentTarget.value) })}
          onKeyUp={({ currentTarget }) => onChange({ volume: Number(currentTarget.value) })}
        />
        <Button small disabled={!sound} onClick={() => soundRing("message", volume)}>
          <Icon name="bell" size="s" />
          {t("notification.rings.test")}
        </Button>
      </div>
      <div className="ring-row">
        <span>{t(`notification.rings.browser.${allowed}`)}</span>
        {allowed === "default" && (
          <Button small onClick={() => void ask()}>
            {t("notification.rings.allow")}
          </Button>
        )}
      </div>
      <div className="ring-row">
        <span>{disturbed ? t("notification.rings.quietFor") : t("notification.rings.quietUntil", { time: dayAndTime(notUntil) })}</span>
        {disturbed ? (
          hours.map((count) => (
            <Button key={count} small onClick={() => onChange({ notUntil: new Date(timeNow() + count * hourMs).toISOString() })}>
              {t("notification.rings.hours", { count })}
            </Button>
          ))
        ) : (
          <Button small onClick={() => onChange({ notUntil: null })}>
            {t("notification.rings.again")}
          </Button>
        )}
      </div>
    </div>
  );
}
