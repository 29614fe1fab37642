import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { OnDuty } from "../../../shared/duty/duty.api.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";
import { onNowQuery } from "./dutyQueries.ts";

interface Props {
  shown: string | null;
  nameOf: (departmentId: string | null) => string;
  onChoose: (departmentId: string | null) => void;
}

/** Who has the duty of each department now; choosing one shows its roster. */
export function OnNow({ shown, nameOf, onChoose }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(onNowQuery);
  return (
    <section className="panel" aria-label={t("duty.now.title")}>
      <header>
        <h2>{t("duty.now.title")}</h2>
      </header>
      <ul className="duty-now">
        {data.map((one) => (
          <li key={one.departmentId ?? "desk"}>
            <button type="button" aria-current={one.departmentId === shown || undefined} onClick={() => onChoose(one.departmentId)}>
              <span className="s">{nameOf(one.departmentId)}</span>
              <Holder duty={one} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holder({ duty: { gap, by, told, until } }: { duty: OnDuty }) {
  const { t } = useTranslation();
  const names = told.map(({ name }) => name).join(t("duty.comma"));
  return (
    <>
      <b className={gap ? "gap" : ""}>
        {gap ? <Icon name="alert" size="s" /> : <Avatar name={names} agent size="s" />}
        <span className="ell">{gap ? t("duty.now.gap", { gap: t(`duty.gap.${gap}`) }) : names}</span>
      </b>
      <span className="s ell" title={names}>
        {gap ? t("duty.now.told", { names, by: t(`duty.by.${by}`) }) : t(`duty.by.${by}`)}
        {until && ` · ${t("duty.now.until", { time: dayAndTime(until) })}`}
      </span>
    </>
  );
}
