import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import type { TriedWork } from "../../../../shared/routing/trial/routingTrial.schema.ts";
import { api } from "../../../platform/api.ts";
import { availabilitiesQuery } from "../../../platform/availabilities.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { TrialRanking } from "./TrialRanking.tsx";
import { TriedWorkFields } from "./TriedWorkFields.tsx";
import "./routingTrial.css";

const usual: TriedWork = {
  channel: "chat",
  language: null,
  tier: null,
  tags: [],
  waitedMinutes: 0,
  lastAgentId: null,
  accountAgentId: null,
  everybody: false,
};

/** Who would get a conversation under the plan as it stands in the form, and why; asked again whenever it, or how somebody is to be had, changes. */
export function RoutingTrialPanel({ plan }: { plan: DepartmentPlan }) {
  const { t } = useTranslation();
  const [work, setWork] = useState(usual);
  const { dataUpdatedAt } = useQuery(availabilitiesQuery);
  const tried = { ...work, tags: work.tags.filter((tag) => plan.skillTags.includes(tag)) };
  const { data, error } = useQuery({
    queryKey: ["routingTrial", plan, tried, dataUpdatedAt],
    queryFn: () => api.routing.tryPlan({ plan, work: tried }),
    placeholderData: (kept) => kept,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <section className="panel" aria-labelledby="rtrial">
      <header>
        <h2 id="rtrial">{t("routing.outlook.title")}</h2>
      </header>
      <div className="in rtrial">
        <TriedWorkFields work={tried} skillTags={plan.skillTags} onChange={(part) => setWork((now) => ({ ...now, ...part }))} />
        {error && (
          <p className="err" role="alert">
            {reasonText(error)}
          </p>
        )}
        <div aria-live="polite">{data && !error && <TrialRanking {...data} />}</div>
        <p className="hint">{t("routing.trial.nothing")}</p>
      </div>
    </section>
  );
}
