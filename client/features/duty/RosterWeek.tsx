import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Roster } from "../../../shared/duty/roster.schema.ts";
import { useNames } from "../../platform/people.ts";
import { dayNameIn } from "./dutyText.ts";
import { useNow } from "../../platform/useNow.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SpanList } from "./SpanList.tsx";
import { mondayOf, weekOf, type DutyDay } from "./weekOf.ts";

interface Props {
  roster: Roster;
  name: string;
  /** Drawn from what is not saved yet. */
  draft: boolean;
  zone: string;
  zones: string[];
  onZone: (zone: string) => void;
}

/** A week of duty: a bar for each day, and the hand-overs in words. */
export function RosterWeek({ roster, name, draft, zone, zones, onZone }: Props) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const [weeks, setWeeks] = useState(0);
  const week = weekOf(roster, zone, mondayOf(zone, now) + 7 * weeks);
  return (
    <section className="panel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="s">
          {t("duty.week.title", { day: dayNameIn(week.from, zone) })}
          {draft && ` · ${t("duty.week.draft")}`}
        </span>
        <span className="sp" />
        <Button icon small look="quiet" label={t("duty.week.before")} onClick={() => setWeeks(weeks - 1)}>
          <Icon name="left" size="s" />
        </Button>
        <Button small disabled={weeks === 0} onClick={() => setWeeks(0)}>
          {t("duty.week.this")}
        </Button>
        <Button icon small look="quiet" label={t("duty.week.after")} onClick={() => setWeeks(weeks + 1)}>
          <Icon name="right" size="s" />
        </Button>
      </header>
      <div className="in duty-week">
        <ul className="duty-days" aria-hidden="true">
          {week.days.map((day) => (
            <Day key={day.from} day={day} zone={zone} now={now} />
          ))}
        </ul>
        <div className="duty-scale" aria-hidden="true">
          {["00:00", "06:00", "12:00", "18:00", "24:00"].map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
        <SpanList spans={week.spans} roster={roster} zone={zone} now={now} />
        <SelectField label={t("duty.week.zoneLabel")} value={zone} onChange={({ target }) => onZone(target.value)}>
          {zones.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
      </div>
    </section>
  );
}

function Day({ day: { from, to, parts }, zone, now }: { day: DutyDay; zone: string; now: number }) {
  const { t } = useTranslation();
  const { agent } = useNames();
  return (
    <li>
      <span className={now >= from && now < to ? "d today" : "d"}>{dayNameIn(from, zone)}</span>
      <span className="bar">
        {parts.map(({ span: { from: begins, holding }, left, width }) => (
          <span
            key={begins}
            className={holding.by ?? "gap"}
            style={{ left: `${left}%`, width: `${width}%` }}
            title={holding.agentId ? agent(holding.agentId) : t(`duty.gap.${holding.gap ?? "noRotation"}`)}
          >
            <span className="ell">{holding.agentId ? agent(holding.agentId) : t("duty.week.none")}</span>
          </span>
        ))}
        {now >= from && now < to && <i className="nowline" style={{ left: `${((now - from) / (to - from)) * 100}%` }} />}
      </span>
    </li>
  );
}
