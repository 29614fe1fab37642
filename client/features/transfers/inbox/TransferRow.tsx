import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { DepartmentMark } from "../../../ui/marks/DepartmentMark.tsx";
import { TimeBar, TimeLeft } from "../card/TimeLeft.tsx";

/** One offer in a list: between whom, about what, how long it waits still or how it ended. */
export function TransferRow({ transfer, current, onPick }: { transfer: Transfer; current: boolean; onPick: () => void }) {
  const { t } = useTranslation();
  const open = transfer.state === "offered";
  return (
    <li>
      <button type="button" className="offer-r" aria-current={current} onClick={onPick}>
        <span className="l1">
          <b className="ell">
            <DepartmentMark id={transfer.fromDepartmentId} /> <Icon name="arrow" size="xs" />{" "}
            <DepartmentMark id={transfer.toDepartmentId} />
          </b>
          {open && transfer.joined ? (
            <span className="left-t">{transfer.joined.name}</span>
          ) : open ? (
            <TimeLeft until={transfer.expiresAt} />
          ) : (
            <span className="left-t">{t(`transfer.state.${transfer.state}`)}</span>
          )}
        </span>
        <span className="l2 ell">{transfer.subject}</span>
        <span className="l3">
          <span className="ell">
            {transfer.contactName} · {transfer.offeredBy.name}
          </span>
          {transfer.tooOften && <span className="badt">{t("transfer.times", { count: transfer.passes })}</span>}
          <span className="ref">{transfer.number}</span>
        </span>
        {open ? (
          transfer.joined ? null : (
            <TimeBar from={transfer.offeredAt} until={transfer.expiresAt} />
          )
        ) : (
          <span className="l3">{dayAndTime(transfer.endedAt ?? "")}</span>
        )}
      </button>
    </li>
  );
}
