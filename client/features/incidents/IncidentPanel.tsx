import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Incident } from "../../../shared/incidents/incident.schema.ts";
import { api } from "../../platform/api.ts";
import { incidentRowsQuery } from "../../platform/incidents.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { langOf } from "../../platform/text/names.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Icon } from "../../ui/Icon.tsx";
import { ChannelMark } from "../../ui/marks/ChannelMark.tsx";
import { StatusMark } from "../../ui/marks/StatusMark.tsx";

/** One incident; opened, it shows the conversations it is behind. */
export function IncidentPanel({ incident, may, onOpen }: { incident: Incident; may: boolean; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { id, title, kind, state, openedAt, openedBy, conversations } = incident;
  const change = useMutation({
    mutationFn: () => api.incidents.change({ id, state: state === "open" ? "closed" : "open" }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["incidents"] }),
    onError: (error) => void toast(reasonText(error)),
  });
  return (
    <section className="panel inc">
      <header>
        <Icon name="flag" />
        <h2 lang={langOf(title)}>{title}</h2>
        <span className="chip">{t(`incident.kind.${kind}`)}</span>
        <span className="hint">{t("incident.since", { time: dayAndTime(openedAt), name: openedBy })}</span>
        <span className="sp" />
        <Button small aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t("incident.count", { count: conversations })}
        </Button>
        {may && (
          <Button small busy={change.isPending} onClick={() => change.mutate()}>
            {t(state === "open" ? "incident.close" : "incident.reopen")}
          </Button>
        )}
      </header>
      {shown && <Conversations id={id} onOpen={onOpen} />}
    </section>
  );
}

function Conversations({ id, onOpen }: { id: string; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(incidentRowsQuery(id));
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
