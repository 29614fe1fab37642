import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { span, timeOrDay } from "../../../platform/text/time.ts";
import { useNow } from "../../../platform/useNow.ts";

/** How long something waits still, and when that ends. */
export function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const minutes = (Date.parse(until) - now) / 60_000;
  const at = timeOrDay(until, now);
  return (
    <span className={`left-t ${minutes < 5 ? "warn" : ""}`} title={at}>
      {minutes > 0 ? t("transfer.left", { span: span(minutes), at }) : t("transfer.over")}
    </span>
  );
}

/** The share of the time that is used, as a thin line. */
export function TimeBar({ from, until }: { from: string; until: string }) {
  const now = useNow();
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  const share = Math.min(1, Math.max(0, (now - begin) / Math.max(1, end - begin)));
  return (
    <span className="prog thin" aria-hidden="true">
      <i className={share > 0.7 ? "w" : ""} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
