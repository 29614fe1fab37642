import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { langOf } from "../../platform/text/names.ts";
import { incidentRowsQuery } from "../../platform/work/incidents.ts";
import { ChannelMark } from "../../ui/marks/ChannelMark.tsx";
import { StatusMark } from "../../ui/marks/StatusMark.tsx";

/** The conversations an incident is behind, of which this person may read. */
export function IncidentRows({ id, onOpen }: { id: string; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...incidentRowsQuery(id), refetchInterval: 20_000 });
  if (data?.items.length === 0) return <p className="hint inc-none">{t("incident.noneLinked")}</p>;
  return (
    <ul className="inc-l">
      {data?.items.map((row) => (
        <li key={row.id}>
          <button type="button" className="mi" onClick={() => onOpen(row.id)}>
            <ChannelMark channel={row.channel} />
            <span className="two">
              <span lang={langOf(row.subject)}>{row.subject}</span>
              <small lang={langOf(row.contact.name)}>{row.contact.name}</small>
            </span>
            <StatusMark status={row.status} />
            <span className="r">{row.number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
