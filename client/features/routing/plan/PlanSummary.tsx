import type { ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { span } from "../../../platform/text/time.ts";
import { overflowText } from "./overflowText.ts";
import { useNames } from "../../../platform/people.ts";

/** What a plan will do, sentence by sentence, as it stands in the form. */
export function PlanSummary({ plan, children }: { plan: DepartmentPlan; children: ReactNode }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { mode, strategy, capacity, languageFallbackMinutes, skillFallbackMinutes, returnChatsMinutes, skillTags } = plan;
  const { limits, weights, overall } = capacity;
  const after = (minutes: number | null, what: "language" | "skill") =>
    minutes === null ? t(`routing.does.${what}Never`) : t(`routing.does.${what}`, { span: span(minutes) });
  const offers = [
    t("routing.does.offerWaits", { seconds: plan.offerSeconds }),
    t("routing.does.offerAway", { count: plan.offersUntilAway }),
  ];
  const lines = [
    t(`routing.does.${mode}`, { department: department(plan.departmentId) }),
    ...(mode === "offer" ? offers : []),
    mode === "manual" ? "" : t(`routing.does.${strategy}`),
    mode === "manual" || strategy === "roundRobin" ? "" : t("routing.does.weighed"),
    `${t("routing.does.capacity", limits)} ${t("routing.does.overall", { overall, ...weights })}`,
    after(languageFallbackMinutes, "language"),
    skillTags.length > 0 ? t("routing.does.tags", { tags: skillTags.join(t("routing.comma")) }) : t("routing.does.noTags"),
    skillTags.length > 0 ? after(skillFallbackMinutes, "skill") : "",
    mode === "push" || mode === "offer" ? t(`routing.does.${plan.pushOutsideHours ? "outside" : "inside"}`) : "",
    plan.afterCallSeconds > 0 ? t("routing.does.afterCall", { seconds: plan.afterCallSeconds }) : "",
    plan.inactiveMinutes ? t("routing.does.inactive", { span: span(plan.inactiveMinutes) }) : "",
    plan.offlineWhenClosed ? t("routing.does.offlineWhenClosed") : "",
    t("routing.does.returns", { span: span(returnChatsMinutes) }),
    ...plan.overflow.map((rule) => overflowText(t, rule, department(rule.departmentId))),
  ].filter(Boolean);
  return (
    <section className="panel does" aria-labelledby="does">
      <header>
        <h2 id="does">{t("routing.does.title")}</h2>
      </header>
      <ul className="in does-l">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="in does-acts">{children}</div>
    </section>
  );
}
