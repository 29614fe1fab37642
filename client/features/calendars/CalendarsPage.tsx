import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { ownName } from "../../platform/people.ts";
import { useCan, useMe } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Page } from "../../ui/Page.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { CalendarEditor } from "./CalendarEditor.tsx";
import { calendarsQuery, newCalendar } from "./calendarsQueries.ts";

/** Working hours of the desks: one calendar at a time. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const may = useCan("calendar.manage");
  const query = useQuery(calendarsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const calendars = query.data ?? [];
  const shown =
    chosen === "new"
      ? null
      : (calendars.find(({ id }) => id === chosen) ?? calendars.find((one) => one.isOrganisations) ?? calendars[0] ?? null);
  return (
    <Page
      title={t("calendars.title")}
      lead={t("calendars.lead")}
      acts={
        may && (
          <Button onClick={() => setChosen("new")}>
            <Icon name="plus" size="s" />
            {t("calendars.add")}
          </Button>
        )
      }
    >
      {query.isError && (
        <PaneState title={t("calendars.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.isPending && <p className="hint">{t("calendars.loading")}</p>}
      {query.data && (
        <>
          <nav className="cal-pick" aria-label={t("calendars.title")}>
            {calendars.map((one) => (
              <button
                key={one.id}
                type="button"
                className="chip line"
                aria-current={shown?.id === one.id || undefined}
                onClick={() => setChosen(one.id)}
              >
                {ownName(one)}
                <span className="hint">{one.zone}</span>
              </button>
            ))}
          </nav>
          <CalendarEditor
            key={shown?.id ?? "new"}
            saved={shown}
            fresh={newCalendar(t("calendars.newName"), me.organisation.zone)}
            may={may}
            onSaved={setChosen}
          />
        </>
      )}
    </Page>
  );
}
