import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { MoreButton } from "../../../ui/MoreButton.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { entriesQuery } from "../routingQueries.ts";
import { QueueRow } from "./QueueRow.tsx";
import { WhoIsThere } from "./WhoIsThere.tsx";

interface Props {
  departmentId: string;
  onOpen: (conversationId: string) => void;
  onRouting: () => void;
}

/** A department's queue in its order, a page at a time; J and K go from row to row, Enter opens. */
export function QueueEntries({ departmentId, onOpen, onRouting }: Props) {
  const { t } = useTranslation();
  const name = useNames().department(departmentId);
  const list = useRef<HTMLOListElement>(null);
  const query = useInfiniteQuery(entriesQuery(departmentId));
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const go = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("button.qrow") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts({ j: () => go(1), k: () => go(-1), arrowdown: () => go(1), arrowup: () => go(-1) });
  return (
    <section className="panel" aria-labelledby="queue">
      <header>
        <h2 id="queue">{t("routing.queue.of", { department: name })}</h2>
        {entries.length > 0 && <span className="s hid2">{t("routing.queue.order")}</span>}
        <span className="sp" />
        <Button small onClick={onRouting}>
          {t("routing.plan.open")}
        </Button>
      </header>
      <WhoIsThere departmentId={departmentId} />
      {query.isPending && <p className="in hint">{t("ui.loading")}</p>}
      {query.isError && (
        <p className="in badt" role="alert">
          {reasonText(query.error)}
        </p>
      )}
      {query.isSuccess && entries.length === 0 && <p className="in hint">{t("routing.queue.empty", { department: name })}</p>}
      <ol ref={list}>
        {entries.map((entry, index) => (
          <QueueRow key={entry.conversationId} entry={entry} place={index + 1} onOpen={onOpen} />
        ))}
      </ol>
      <MoreButton of={query} />
    </section>
  );
}
