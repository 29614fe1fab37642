import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { ownName } from "../../../platform/people.ts";
import { span, timeOrDay } from "../../../platform/text/time.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Icon } from "../../../ui/Icon.tsx";

interface Outlook {
  minutes: number;
  expiresAt: string;
  calendar: { name: string; nameZh: string | null };
  open: boolean;
  opensAt: string | null;
  usualMinutes: number | null;
}

/** What stays as it is until the other department accepts, until when that may take, and why then (TRF-1, TRF-2). */
export function UntilAccepted({ to, from, outlook }: { to: string; from: string; outlook: Outlook | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  const time = (at: string) => timeOrDay(at, now);
  const stays: [string, string, string][] = [
    ["user", t("transfer.until.owner"), t("transfer.until.ownerText", { department: from })],
    ["clock", t("transfer.until.clock"), t("transfer.until.clockText", { department: from })],
    ["lock", t("transfer.until.contact"), t("transfer.until.contactText")],
  ];
  return (
    <aside className="until">
      <h3>{t("transfer.until.title", { department: to })}</h3>
      {stays.map(([icon, title, text]) => (
        <div className="until-l" key={icon}>
          <Icon name={icon} />
          <div>
            <b>{title}</b>
            <p>{text}</p>
          </div>
        </div>
      ))}
      <h3>{t("transfer.until.nobody")}</h3>
      <div className="until-l" aria-live="polite">
        <Icon name="history" />
        {outlook ? (
          <div>
            <b>{t("transfer.until.expires", { time: time(outlook.expiresAt) })}</b>
            <p>{t("transfer.until.because", { count: outlook.minutes, calendar: ownName(outlook.calendar) })}</p>
            {!outlook.open && outlook.opensAt && <p>{t("transfer.until.opens", { department: to, time: time(outlook.opensAt) })}</p>}
            {outlook.usualMinutes !== null && <p>{t("transfer.until.usual", { span: span(outlook.usualMinutes) })}</p>}
          </div>
        ) : (
          <p>{t("ui.loading")}</p>
        )}
      </div>
    </aside>
  );
}
