import type { CSSProperties } from "react";
import type { RoutingTrial } from "../../../../shared/routing/trial/routingTrial.schema.ts";
import { useAvailabilities } from "../../../platform/availabilities.ts";
import { useNames } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { AvailabilityDot } from "../../../ui/marks/AvailabilityDot.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";

/** Who would get it, who would without that one, and so on, each with how much they hold; then of everybody else why not. */
export function TrialRanking({ ranked, others }: RoutingTrial) {
  const { t } = useTranslation();
  const { agent } = useNames();
  return (
    <>
      {ranked.length === 0 && <p className="rt-none">{t("routing.outlook.nobody")}</p>}
      <ol className="rt-l">
        {ranked.map((one, at) => (
          <RankedPerson key={one.agentId} one={one} at={at} />
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3 className="lb">{t("routing.trial.others")}</h3>
          <ul className="rt-o">
            {others.map(({ agentId, whyNot }) => (
              <li key={agentId}>
                <b>{agent(agentId)}</b> <span>{t(`routing.whyNot.${whyNot}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RankedPerson({ one: { agentId, because, without, taken }, at }: { one: RoutingTrial["ranked"][number]; at: number }) {
  const { t } = useTranslation();
  const { agent } = useNames();
  const { of } = useAvailabilities();
  // Who is asked last is not the only one: others come before.
  const why = because && (because === "onlyOne" && at > 0 ? t("routing.trial.last") : t(`routing.because.${because}`));
  const share = Math.round(taken * 100);
  return (
    <li data-first={at === 0}>
      <span className={at === 0 ? "num1 on" : "num1"}>{at + 1}</span>
      <Avatar name={agent(agentId)} agent>
        <AvailabilityDot state={of(agentId).state} />
      </Avatar>
      <div className="min0">
        <b>{agent(agentId)}</b>
        <p>{[why, ...without.map((lack) => t(`routing.without.${lack}`))].filter(Boolean).join(" · ")}</p>
      </div>
      <span className="rt-t">
        <span className="rt-bar" style={{ "--taken": `${Math.min(100, share)}%` } as CSSProperties} />
        <span className="num">{t("routing.trial.taken", { share })}</span>
      </span>
    </li>
  );
}
