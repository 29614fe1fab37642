import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { dayAndTime } from "../../../platform/text/time.ts";

/** What became of an offer, who did it and why. */
export function OfferEnd({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const { department } = useNames();
  const { refusal, counter, endedBy, endedAt, withdrawnBecause, joined } = transfer;
  const words = [
    (transfer.state === "accepted" ? joined : null)?.name ?? endedBy?.name ?? t("transfer.byItself"),
    endedAt && dayAndTime(endedAt),
    refusal && t(`transfer.refusal.${refusal.reason}`),
    refusal?.text,
    counter && t("transfer.better", { department: department(counter.departmentId) }),
    counter?.text,
    withdrawnBecause && t(`transfer.withdrawn.${withdrawnBecause}`),
  ];
  return (
    <p className="end-l">
      <b>{t(`transfer.state.${transfer.state}`)}</b> · {words.filter(Boolean).join(" · ")}
    </p>
  );
}
