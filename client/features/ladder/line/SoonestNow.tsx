import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { placeOf } from "../../../../shared/escalation/ladderLine.ts";
import { span } from "../../../platform/text/time.ts";
import { useClockReading } from "../../../ui/marks/useClockReading.ts";
import { riskQuery } from "../risk/riskQueries.ts";
import type { ClockKind } from "./lineText.ts";

/** Where the conversation of the department stands whose clock is due next within the hour: an example of what the steps mean. */
export function SoonestNow({ departmentId, kind, end }: { departmentId: string; kind: ClockKind; end: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(riskQuery("hour"));
  const row = data?.items.find((one) => one.ownerDepartmentId === departmentId && one.clock?.kind === kind);
  const reading = useClockReading(row?.clock ?? null);
  if (!row?.clock || !reading || reading.share >= 1) return null;
  const used = row.clock.targetMinutes * reading.share;
  return (
    <Link
      to="/conversations/$id"
      params={{ id: row.id }}
      className={`now2 num ${reading.tone}`}
      style={{ "--at": `${placeOf(reading.share, end)}%` } as React.CSSProperties}
    >
      {t("ladder.line.now", { number: row.number, span: span(used) })}
    </Link>
  );
}
