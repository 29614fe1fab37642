import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { api } from "../../platform/api.ts";
import { deadQuery, setAsideQuery } from "./operationsQueries.ts";
import { StuckLine } from "./StuckLine.tsx";
import { StuckPanel } from "./StuckPanel.tsx";

/** What only a person gets going again. */
export const StuckWork = () => (
  <>
    <SetAsideEvents />
    <DeadDuties />
  </>
);

/** Events a reader could not take: handed to it again, or dismissed with a reason. */
function SetAsideEvents() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(setAsideQuery);
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <StuckPanel name="aside" query={query} count={events.length}>
      {events.map(({ id, reader, type, tries, at, error, state }) => (
        <StuckLine
          key={id}
          what={`${reader} · ${type}`}
          tries={tries}
          at={at}
          error={error}
          busy={state === "retrying" ? t("console.operations.retrying") : null}
          retry={() => api.operations.retrySetAside({ id })}
          dismiss={(reason) => api.operations.dismissSetAside({ id, reason })}
        />
      ))}
    </StuckPanel>
  );
}

/** Duties that failed for good: owed again, or dismissed with a reason. */
function DeadDuties() {
  const query = useInfiniteQuery(deadQuery);
  const duties = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <StuckPanel name="dead" query={query} count={duties.length}>
      {duties.map(({ id, type, key, attempts, at, error }) => (
        <StuckLine
          key={id}
          what={key ? `${type} · ${key}` : type}
          tries={attempts}
          at={at}
          error={error}
          busy={null}
          retry={() => api.operations.retryDead({ id })}
          dismiss={(reason) => api.operations.dismissDead({ id, reason })}
        />
      ))}
    </StuckPanel>
  );
}
