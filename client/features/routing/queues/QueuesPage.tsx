import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useConnection } from "../../../platform/live/connection.ts";
import { useMe } from "../../../platform/queries.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { Page } from "../../../ui/Page.tsx";
import { QueueEntries } from "./QueueEntries.tsx";
import { QueueStates } from "./QueueStates.tsx";
import { QueueTable } from "./QueueTable.tsx";
import { queuesQuery } from "../routingQueries.ts";
import { TakeNext } from "./TakeNext.tsx";

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
  const { online } = useConnection();
  const query = useQuery(queuesQuery);
  const queues = query.data ?? [];
  const own = queues.find(({ departmentId }) => me.departmentIds.includes(departmentId)) ?? queues[0];
  const shown = queues.find(({ departmentId }) => departmentId === chosen) ?? own;
  const asOf = clockTime(new Date(query.dataUpdatedAt));
  return (
    <Page
      title={t("routing.queues.title")}
      lead={online ? t("routing.queues.lead") : t("routing.queues.asOf", { time: asOf })}
      acts={<TakeNext disabled={!online} onOpen={onOpen} />}
    >
      <QueueStates query={query} />
      {queues.length > 0 && <QueueTable queues={queues} shown={shown?.departmentId ?? ""} onChoose={onChoose} />}
      {shown && (
        <QueueEntries
          key={shown.departmentId}
          departmentId={shown.departmentId}
          onOpen={onOpen}
          onRouting={() => onRouting(shown.departmentId)}
        />
      )}
    </Page>
  );
}
