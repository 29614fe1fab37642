import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { ownName, useNames } from "../../../platform/people.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { langOf } from "../../../platform/text/names.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { useSides, useTransferActs } from "../useTransferActs.ts";
import { OfferActs } from "./OfferActs.tsx";
import { OfferEnd } from "./OfferEnd.tsx";
import { WhoJoined } from "./WhoJoined.tsx";
import { TimeBar, TimeLeft } from "./TimeLeft.tsx";

interface Props {
  transfer: Transfer;
  /** Offers it again, to another department where one was named. */
  onAgain?: (departmentId: Transfer["toDepartmentId"] | null) => void;
  onTaken: () => void;
}

/** An offer as both sides see it: from whom, why, what is known, what was asked for, and what can be done with it. */
export function OfferCard({ transfer, onAgain, onTaken }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const acts = useTransferActs(transfer, onTaken);
  const sides = useSides(transfer);
  const open = transfer.state === "offered";
  const { offeredBy, toAgent } = transfer;
  const reason = transfer.reasonText ?? t(`transfer.reason.${transfer.reason}`);
  return (
    <section className="panel offer" aria-label={t("transfer.cardOf", { number: transfer.number })}>
      <header>
        <h3 className="ell">
          {department(transfer.fromDepartmentId)} <Icon name="arrow" size="xs" /> {department(transfer.toDepartmentId)}
        </h3>
        <span className="sp" />
        {transfer.warm && <span className="chip">{t("transfer.warm.chip")}</span>}
        {open && !transfer.joined ? <TimeLeft until={transfer.expiresAt} /> : null}
        {!open && <span className="chip">{t(`transfer.state.${transfer.state}`)}</span>}
      </header>
      {open && !transfer.joined && <TimeBar from={transfer.offeredAt} until={transfer.expiresAt} />}
      <div className="in">
        <p className="who-l">
          <Avatar name={offeredBy.name} agent size="s" />
          <span>
            {t("transfer.offeredBy", { name: offeredBy.name, at: clockTime(transfer.offeredAt) })} <b>{reason}</b>
            {toAgent && <> · {t("transfer.forPerson", { name: toAgent.name })}</>}
          </span>
        </p>
        <p className="txt" lang={langOf(transfer.summary)}>
          {transfer.summary}
        </p>
        {transfer.fields.length > 0 && (
          <dl className="asked-f">
            {transfer.fields.map((field) => (
              <div key={field.label}>
                <dt>{ownName({ name: field.label, nameZh: field.labelZh })}</dt>
                <dd>{field.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {transfer.tooOften && (
          <p className="badt">
            <Icon name="alert" size="xs" /> {t("transfer.tooOften", { count: transfer.passes })}
          </p>
        )}
        {open && transfer.warm && <WhoJoined transfer={transfer} />}
        {!open && <OfferEnd transfer={transfer} />}
      </div>
      {open && (sides.receives || sides.sends) && <OfferActs transfer={transfer} acts={acts} sides={sides} />}
      {!open &&
        sides.sends &&
        onAgain &&
        (transfer.state === "declined" || transfer.state === "countered" || transfer.state === "expired") && (
          <footer>
            <button type="button" className="btn sm" onClick={() => onAgain(transfer.counter?.departmentId ?? transfer.toDepartmentId)}>
              {transfer.counter ? t("transfer.offerTo", { department: department(transfer.counter.departmentId) }) : t("transfer.again")}
            </button>
            <button type="button" className="btn sm quiet" onClick={() => onAgain(null)}>
              {t("transfer.another")}
            </button>
          </footer>
        )}
    </section>
  );
}
