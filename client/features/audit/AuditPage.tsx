import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { Page } from "../../ui/Page.tsx";
import { ReadState } from "../../ui/ReadState.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditLine } from "./AuditLine.tsx";
import { ReadingLine } from "./ReadingLine.tsx";
import { auditQuery, isOfReadings, readingsQuery, type AuditQuestion } from "./auditQueries.ts";
import "./audit.css";

/** Who changed what: settings and rights of the desk, or everything about one conversation. */
export function AuditPage() {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<AuditQuestion>({ area: "", agentId: null, since: "", until: "", number: "" });
  const changes = useInfiniteQuery(auditQuery(question));
  const readings = useInfiniteQuery(readingsQuery(question));
  const query = isOfReadings(question) ? readings : changes;
  const entries = changes.data?.pages.flatMap(({ items }) => items) ?? [];
  const read = readings.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t("audit.title")} lead={t("audit.lead")}>
      <AuditFilters question={question} onChange={setQuestion} />
      <ReadState read={query} failed={t("audit.failed")} />
      {query.isSuccess && (
        <section className="panel" aria-label={t("audit.title")}>
          {(query === readings ? read : entries).length === 0 && <p className="in hint">{t("audit.none")}</p>}
          <ul>
            {query === readings
              ? read.map((reading) => <ReadingLine key={reading.id} reading={reading} />)
              : entries.map((entry) => <AuditLine key={entry.id} entry={entry} />)}
          </ul>
          <MoreButton of={query} />
        </section>
      )}
    </Page>
  );
}
