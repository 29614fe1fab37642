import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { BulkJob } from "../../../shared/bulk/bulk.schema.ts";
import { api } from "../../platform/api.ts";
import { jobRowsQuery, lastJobQuery } from "../../platform/work/bulkJobs.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../Button.tsx";
import { toast } from "../floating/toasts.ts";
import { Icon } from "../Icon.tsx";
import "./bulk.css";
import { timeNow } from "../../platform/clock/timeNow.ts";

const shownMinutes = 30;

/** The person's newest job: how far it is, what failed and why, and the way back. It stands on every screen until it is put away. */
export function BulkJobPanel({ onOpen }: { onOpen: (id: string) => void }) {
  const { data: job } = useQuery(lastJobQuery);
  const [putAway, setPutAway] = useState<string | null>(null);
  if (!job || putAway === `${job.id} ${job.state}` || isOld(job)) return null;
  return <Panel job={job} onOpen={onOpen} onPutAway={() => setPutAway(`${job.id} ${job.state}`)} />;
}

const isRunning = ({ state }: BulkJob) => state === "collecting" || state === "running" || state === "undoing";
const isOld = (job: BulkJob) => !isRunning(job) && timeNow() - Date.parse(job.endedAt ?? job.startedAt) > shownMinutes * 60_000;

function Panel({ job, onOpen, onPutAway }: { job: BulkJob; onOpen: (id: string) => void; onPutAway: () => void }) {
  const { t } = useTranslation();
  const { counts, state } = job;
  const act = useMutation({
    mutationFn: (run: () => Promise<BulkJob>) => run(),
    onSuccess: (changed) => queries.setQueryData(lastJobQuery.queryKey, changed),
    onError: (error) => toast(reasonText(error)),
  });
  const of = counts.waiting + counts.done + counts.failed + counts.undone + counts.kept;
  const done = state === "undoing" ? counts.undone + counts.kept : of - counts.waiting;
  return (
    <aside className="bulk-job panel" aria-label={t("bulk.job")}>
      <header>
        <h2>{t(`bulk.kind.${job.act.kind}`)}</h2>
        <span className="s" role="status">
          {t(`bulk.state.${state}`, { done, of })}
        </span>
        <span className="sp" />
        {!isRunning(job) && (
          <Button look="quiet" icon small label={t("ui.close")} onClick={onPutAway}>
            <Icon name="x" size="s" />
          </Button>
        )}
      </header>
      {isRunning(job) && <progress max={Math.max(1, of)} value={done} aria-label={t(`bulk.state.${state}`, { done, of })} />}
      <div className="in">
        <p>
          {t("bulk.results", { done: counts.done, failed: counts.failed })}
          {counts.undone + counts.kept > 0 && ` ${t("bulk.undone", { undone: counts.undone, kept: counts.kept })}`}
        </p>
        <WhyNot job={job} onOpen={onOpen} />
        <span className="acts">
          {isRunning(job) && (
            <Button small onClick={() => act.mutate(() => api.bulk.stop({ id: job.id }))}>
              {t("bulk.stop")}
            </Button>
          )}
          {job.undoable && (
            <Button small busy={act.isPending} onClick={() => act.mutate(() => api.bulk.undo({ id: job.id }))}>
              {t("ui.undo")}
            </Button>
          )}
        </span>
      </div>
    </aside>
  );
}

/** What did not go, each with its sentence. */
function WhyNot({ job: { id, counts, state }, onOpen }: { job: BulkJob; onOpen: (id: string) => void }) {
  const wanted = counts.failed + counts.kept > 0 && state !== "running";
  const { data = [] } = useQuery({ ...jobRowsQuery(id, counts), enabled: wanted });
  if (!wanted || data.length === 0) return null;
  return (
    <ul className="why-not">
      {data.map((row) => (
        <li key={row.id}>
          <button type="button" className="ref" onClick={() => onOpen(row.conversationId)}>
            {row.number}
          </button>
          <span>{row.reason}</span>
        </li>
      ))}
    </ul>
  );
}
