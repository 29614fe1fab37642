import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { api } from "../../../platform/api.ts";
import { DayLine } from "./DayLine.tsx";
import { DaySpans, DaySums } from "./DayTables.tsx";

/** A day as it was: the line, the sums, the stretches; or that nothing is known of it. */
export function DayResult({ day: { spans, sums }, date }: { day: Awaited<ReturnType<typeof api.routing.myDay>>; date: string }) {
  const { t } = useTranslation();
  if (spans.length === 0) return <p className="hint">{t("availability.day.none")}</p>;
  return (
    <>
      <DayLine spans={spans} date={date} />
      <DaySums sums={sums} />
      <DaySpans spans={spans} />
    </>
  );
}
