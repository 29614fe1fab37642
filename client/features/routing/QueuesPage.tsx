import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../platform/live/connection.ts";
import { useNames } from "../../platform/people.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { clockTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { QueueEntries } from "./QueueEntries.tsx";
import { QueueTable } from "./QueueTable.tsx";
import { queuesQuery } from "./routingQueries.ts";
import { useTakeNext } from "./useTakeNext.ts";

interface Props {
  /** The department whose queue is looked at; none: my own, or the first. */
  chosen: string | undefined;
  onChoose: (departmentId: string) => void;
  onOpen: (conversationId: string) => void;
  onRouting: (departmentId: string) => void;
}

/** What waits in each department, in the order in which it is given out, and why it stands there (RTE-4). */
export function QueuesPage({ chosen, onChoose, onOpen, onRouting }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { department } = useNames();
  const { online } = useConnection();
  const query = useQuery(queuesQuery);
  const takes = useCan("queue.take");
  const next = useTakeNext(onOpen);
  const queues = query.data ?? [];
  const own = queues.find(({ departmentId }) => me.departmentIds.includes(departmentId)) ?? queues[0];
  const shown = queues.find(({ departmentId }) => departmentId === chosen) ?? own;
  const asOf = clockTime(new Date(query.dataUpdatedAt));
  return (
    <Page
      title={t("routing.queues.title")}
      lead={online ? t("routing.queues.lead") : t("routing.queues.asOf", { time: asOf })}
      acts={
        takes && (
          <Button look="primary" busy={next.isPending} disabled={!online} onClick={next.take}>
            {t("routing.takeNext")}
            <span className="kbd" aria-hidden="true">
              ⇧ N
            </span>
          </Button>
        )
      }
    >
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("routing.queues.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.isSuccess && queues.length === 0 && <PaneState title={t("routing.queues.none")} text={t("routing.queues.noneText")} />}
      {queues.length > 0 && <QueueTable queues={queues} shown={shown?.departmentId ?? ""} onChoose={onChoose} />}
      {shown && (
        <QueueEntries
          key={shown.departmentId}
          departmentId={shown.departmentId}
          name={department(shown.departmentId)}
          onOpen={onOpen}
          onRouting={() => onRouting(shown.departmentId)}
        />
      )}
    </Page>
  );
}
