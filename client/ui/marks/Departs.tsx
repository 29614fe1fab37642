import { useTranslation } from "../../platform/text/useTranslation.ts";
import { span } from "../../platform/text/time.ts";
import { useNow } from "../../platform/useNow.ts";
import { Icon } from "../Icon.tsx";

const soonMinutes = 360;

/** The countdown to the departure; in ink below six hours, silent once it has left. */
export function Departs({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const minutes = at ? (Date.parse(at) - now) / 60_000 : -1;
  if (minutes <= 0) return null;
  const rounded = minutes > 1440 ? Math.floor(minutes / 60) * 60 : minutes;
  return (
    <span className={minutes < soonMinutes ? "departs soon" : "departs"}>
      <Icon name="plane" size="xs" />
      <span className="dw">{t("ui.departs", { span: span(rounded) })}</span>
      <span className="ds">{t("ui.departsShort", { span: span(rounded) })}</span>
    </span>
  );
}
