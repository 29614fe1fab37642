import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { late } from "../../platform/late.ts";
import { viewCountsQuery, viewsQuery } from "../../platform/live/savedViews.ts";
import { ownName } from "../../platform/people.ts";
import { useCan } from "../../platform/queries.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RailView } from "./RailView.tsx";

const ViewDialog = late(async () => (await import("../../features/views/ViewDialog.tsx")).ViewDialog);
const icons = { personal: "filter", team: "users", everyone: "globe" } as const;

/** The saved views with what is in each, and the way to a new one. */
export function SavedViews() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useCan("view.write");
  const { data: views = [] } = useQuery(viewsQuery);
  const { data: counts } = useQuery(viewCountsQuery);
  const [adding, setAdding] = useState(false);
  if (views.length === 0 && !may) return null;
  return (
    <section>
      <h2 className="with-act">
        <span className="h-t">{t("views.title")}</span>
        {may && (
          <button type="button" aria-label={t("views.new")} title={t("views.new")} onClick={() => setAdding(true)}>
            <Icon name="plus" size="s" />
          </button>
        )}
      </h2>
      {views.map((view) => (
        <RailView key={view.id} icon={icons[view.sharing]} text={ownName(view)} search={{ saved: view.id }} count={counts?.[view.id]} />
      ))}
      {adding && (
        <Suspense fallback={null}>
          <ViewDialog onClose={() => setAdding(false)} onSaved={(saved) => void navigate({ to: "/conversations", search: { saved } })} />
        </Suspense>
      )}
    </section>
  );
}
