import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { ownName, useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { conditionsText } from "../../../platform/text/conditionText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { DeadlineDialog } from "./DeadlineDialog.tsx";
import { deadlinesQuery, useChangeDeadline } from "./useChangeDeadline.ts";

/** Deadlines that others set, with where each is written; a tick turns one on for what happens from now on. */
export function DeadlinePanel({ may }: { may: boolean }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const query = useQuery(deadlinesQuery);
  const change = useChangeDeadline();
  const [edited, setEdited] = useState<Deadline | null>(null);
  const when = ({ from, amount, unit }: Deadline) =>
    from === "departure" && amount === 0
      ? t("policies.deadline.atDeparture")
      : t(`policies.deadline.${from}`, { span: t(`policies.deadline.${unit}`, { count: amount }) });
  const turn = (one: Deadline) => change.mutate({ ...one, on: !one.on }, { onError: (error) => toast(reasonText(error)) });
  return (
    <section className="panel" aria-labelledby="pol-deadlines">
      <header>
        <h2 id="pol-deadlines">{t("policies.deadline.title")}</h2>
        <span className="s">{t("policies.deadline.lead")}</span>
      </header>
      {query.isError && <p className="in err">{reasonText(query.error)}</p>}
      <ul>
        {(query.data ?? []).map((one) => (
          <li key={one.id} className="person-l">
            <input
              type="checkbox"
              disabled={!may || change.isPending}
              checked={one.on}
              aria-label={t("policies.deadline.turn", { name: ownName(one) })}
              onChange={() => turn(one)}
            />
            <div className="min0">
              <b>{ownName(one)}</b>
              <p>
                {when(one)} · {t(`policies.deadline.metBy.${one.metBy}`)} · {conditionsText(t, one.all, [], department)}
              </p>
              <p className="hint">{one.source}</p>
            </div>
            {may && (
              <Button small onClick={() => setEdited(one)}>
                {t("policies.deadline.edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && <DeadlineDialog deadline={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
