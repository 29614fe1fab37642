import type { CSSProperties } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DryRun } from "../../../../shared/sla/policies.api.ts";
import { useNames } from "../../../platform/people.ts";
import { Icon } from "../../../ui/Icon.tsx";

type Tally = DryRun["breached"];

/** What a dry run found, before against after: all of it in three figures, and the departments by how many were late in each. */
export function DryRunFigures({ run: { clocks, matched, breached, departments } }: { run: DryRun }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const met = (late: number) => (clocks === 0 ? "–" : `${(((clocks - late) / clocks) * 100).toFixed(1)} %`);
  const late = departments.filter((one) => one.breached.before > 0 || one.breached.after > 0);
  const most = Math.max(1, ...late.flatMap((one) => [one.breached.before, one.breached.after]));
  return (
    <>
      <dl className="run-f">
        <Figure name={t("policies.matched")} before={matched.before} after={matched.after} />
        <Figure name={t("policies.breached")} before={breached.before} after={breached.after} tone={toneOf(breached)} />
        <Figure name={t("policies.met")} before={met(breached.before)} after={met(breached.after)} tone={toneOf(breached)} />
      </dl>
      {late.length > 0 && (
        <>
          <p className="run-k">
            <span>{t("policies.before")}</span>
            <span data-after="true">{t("policies.after")}</span>
          </p>
          <ul className="run-d">
            {late
              .toSorted((a, b) => b.breached.after - a.breached.after)
              .map((one) => (
                <li key={one.departmentId}>
                  <span>{department(one.departmentId)}</span>
                  <Bars late={one.breached} most={most} />
                  <span className="num">{t("policies.beforeAfter", one.breached)}</span>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}

const toneOf = ({ before, after }: Tally) => (after > before ? "over" : after < before ? "under" : "");

function Figure({ name, before, after, tone = "" }: { name: string; before: string | number; after: string | number; tone?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">
        {before} <Icon name="arrow" size="xs" /> <b className={tone}>{after}</b>
      </dd>
    </div>
  );
}

function Bars({ late: { before, after }, most }: { late: Tally; most: number }) {
  const wide = (count: number) => ({ "--wide": `${(count / most) * 100}%` }) as CSSProperties;
  return (
    <span className="run-b" aria-hidden="true">
      <i style={wide(before)} />
      <i data-after="true" style={wide(after)} />
    </span>
  );
}
