import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { instantOf } from "../../../shared/duty/wallClock.ts";
import { laterTimes } from "../../../shared/conversations/drafts/laterTimes.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../floating/Dialog.tsx";
import { Field } from "../forms/Field.tsx";
import { Icon } from "../Icon.tsx";
import "./later.css";
import { timeNow } from "../../platform/clock/timeNow.ts";

interface Props {
  title: string;
  lead: string;
  /** Where the times are meant. */
  zone: string;
  /** The reader's own zone, said beside where it differs. */
  ownZone: string;
  /** Shown where the answer may leave although somebody wrote meanwhile. */
  anyway?: { text: string; first: boolean };
  fault?: string | null;
  busy?: boolean;
  onPick: (at: string, anyway: boolean) => void;
  onClose: () => void;
}

const icons = { hour: "clock", tomorrow: "moon", monday: "calendar" } as const;

/** A time later on: some that are often meant, each as it is where the contact is, or any other. */
export function LaterDialog({ title, lead, zone, ownZone, anyway, fault, busy, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState("");
  const [time, setTime] = useState("09:00");
  const [sure, setSure] = useState(anyway?.first ?? false);
  const own = (at: string) => (zone === ownZone ? "" : t("later.forYou", { time: dayAndTime(at, ownZone) }));
  const at = instantIn(zone, day, time);
  const tooEarly = at !== null && at <= timeNow();
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <div className="later">
        {laterTimes(timeNow(), zone).map((one) => {
          const iso = new Date(one.at).toISOString();
          return (
            <button type="button" className="mi" key={one.id} disabled={busy} onClick={() => onPick(iso, sure)}>
              <Icon name={icons[one.id]} />
              <span className="two">
                {t(`later.${one.id}`)}
                <small>{own(iso)}</small>
              </span>
              <span className="r">{dayAndTime(iso, zone)}</span>
            </button>
          );
        })}
        <form
          className="dlg-form"
          onSubmit={(event) => (event.preventDefault(), at !== null && !tooEarly && onPick(new Date(at).toISOString(), sure))}
        >
          <div className="later-own">
            <Field label={t("later.day")} type="date" required value={day} onChange={({ target }) => setDay(target.value)} />
            <Field label={t("later.time")} type="time" required value={time} onChange={({ target }) => setTime(target.value)} />
          </div>
          <p className="hint" role="status">
            {tooEarly
              ? t("later.past")
              : at === null
                ? t("later.there", { zone })
                : [dayAndTime(new Date(at), zone), own(new Date(at).toISOString())].filter(Boolean).join(" · ")}
          </p>
          {anyway && (
            <label className="tick">
              <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
              <span>{anyway.text}</span>
            </label>
          )}
          {fault && (
            <p className="err" role="alert">
              {fault}
            </p>
          )}
          <div className="dlg-acts">
            <Button onClick={onClose}>{t("ui.cancel")}</Button>
            <Button look="primary" type="submit" busy={busy ?? false} disabled={at === null || tooEarly}>
              {t("later.choose")}
            </Button>
          </div>
        </form>
      </div>
    </Dialog>
  );
}

/** The instant at which the wall clock of the zone shows this day and time; null until both are given. */
function instantIn(zone: string, day: string, time: string): number | null {
  const date = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const [hours, minutes] = time.split(":").map(Number);
  if (!Number.isInteger(date) || hours === undefined || minutes === undefined) return null;
  return instantOf(zone, date, hours * 60 + minutes);
}
