import type { ReactNode } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ClockFace } from "../../../shared/conversations/conversation.schema.ts";
import { ownName } from "../../platform/people.ts";
import { span } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useClockReading } from "../../ui/marks/useClockReading.ts";

const bars = { calm: "", warning: "w", breached: "b", met: "ok", paused: "" } as const;

/** The clock of the conversation as a bar, with the hours it runs in; its other clocks stand below it. */
export function ClockBars({ clock, children }: { clock: ClockFace | null; children?: ReactNode }) {
  const { t } = useTranslation();
  const reading = useClockReading(clock);
  if (!clock || !reading) return null;
  const { tone, minutes, share } = reading;
  const word = tone === "breached" ? "ui.clock.over" : tone === "paused" ? "ui.clock.paused" : "ui.clock.left";
  const text = clock.stoppedAt ? span(minutes) : t(word, { span: span(minutes) });
  return (
    <section>
      <h3>
        <Icon name="clock" size="s" />
        {t("console.context.clocks")}
      </h3>
      <div className="ck">
        <span>{t(`ui.clock.${clock.kind}`)}</span>
        <span className="bar">
          <i className={bars[tone]} style={{ width: `${Math.round(Math.min(1, Math.max(0.02, share)) * 100)}%` }} />
        </span>
        <span className={`v ${bars[tone]}`}>
          {tone === "met" && <Icon name="check" size="xs" />}
          {text}
        </span>
      </div>
      {children}
      <p className="hint">{t("ui.clock.calendar", { name: ownName(clock.calendar), zone: clock.calendar.zone })}</p>
    </section>
  );
}
