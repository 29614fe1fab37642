import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { CalendarInput } from "../../../shared/sla/calendar.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";

interface Props {
  id: string;
  may: boolean;
  onTake: (rules: CalendarInput) => void;
  onClose: () => void;
}

/** Every version with who saved it; taking one back fills the draft, and saving it is a new version. */
export function CalendarHistory({ id, may, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ["calendar-versions", id], queryFn: () => api.calendars.versions({ id: id as never }), staleTime: 0 });
  return (
    <Dialog title={t("calendars.history")} lead={t("calendars.historyLead")} onClose={onClose}>
      <ul className="main cal-lines">
        {query.isError && <li className="err">{reasonText(query.error)}</li>}
        {query.data?.items.map(({ version, rules, changedAt, changedBy }) => (
          <li className="person-l" key={version}>
            <div className="min0">
              <b>{t("calendars.version", { version })}</b>
              <p>
                {changedBy} · {dayAndTime(changedAt)}
              </p>
            </div>
            {may && <Button onClick={() => (onTake(rules), onClose())}>{t("calendars.takeBack")}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
