import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { LedgerClock } from "../../../shared/sla/clocks.api.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { conditionText } from "../../platform/text/conditionText.ts";
import { zonedDayTime } from "../../platform/text/ledgerTimes.ts";
import { weekText } from "../../platform/text/weekText.ts";

/** The policy that matched and by what, the calendar it counts in, and when it warns (SLA-1). */
export function WhatSet({ clock: { policy, calendar, warnAt, warnShares } }: { clock: LedgerClock }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const matched = policy.because.map((one) => conditionText(t, one, department)).join(t("policies.and")) || t("policies.always");
  const shares = warnShares.map((share) => `${Math.round(share * 100)} %`).join(", ");
  return (
    <section>
      <h3>{t("ledger.whatSet")}</h3>
      <dl className="kv">
        <dt>{t("ledger.policy")}</dt>
        <dd>{t("ledger.policyIs", { name: ownName(policy), position: policy.position, version: policy.version })}</dd>
        <dt>{t("ledger.matched")}</dt>
        <dd>{matched}</dd>
        <dt>{t("ledger.calendar")}</dt>
        <dd>
          {calendar.version === null
            ? t("calendars.roundTheClock")
            : t("ledger.calendarIs", { name: ownName(calendar), version: calendar.version })}
        </dd>
        <dt>{t("ledger.hours")}</dt>
        <dd>{weekText(t, calendar.week)}</dd>
        <dt>{t("ledger.warning")}</dt>
        <dd>{warnAt ? t("ledger.warnsAt", { shares, time: zonedDayTime(warnAt, calendar.zone) }) : t("ledger.warns", { shares })}</dd>
      </dl>
    </section>
  );
}
