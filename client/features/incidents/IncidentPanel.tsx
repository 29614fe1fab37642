import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Incident } from "../../../shared/incidents/incident.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { langOf } from "../../platform/text/names.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAct } from "../../ui/useAct.ts";
import { IncidentRows } from "./IncidentRows.tsx";

/** One incident; opened, it shows the conversations it is behind. */
export function IncidentPanel({ incident, may, onOpen }: { incident: Incident; may: boolean; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { id, title, kind, state, openedAt, openedBy, conversations } = incident;
  const change = useAct(
    () => api.incidents.change({ id, state: state === "open" ? "closed" : "open" }),
    () => queries.invalidateQueries({ queryKey: ["incidents"] }),
  );
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
          <Button small busy={change.isPending} onClick={() => change.mutate(undefined)}>
            {t(state === "open" ? "incident.close" : "incident.reopen")}
          </Button>
        )}
      </header>
      {shown && <IncidentRows id={id} onOpen={onOpen} />}
    </section>
  );
}
