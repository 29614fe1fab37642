import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { FlowWhy } from "../../../../shared/transfers/transfer.schema.ts";
import { span } from "../../../platform/text/time.ts";

/** Per reason how many, how soon they were accepted and how many came back; then why they did, and who offers most. */
export function FlowReasons({ why: { reasons, back, senders } }: { why: FlowWhy }) {
  const { t } = useTranslation();
  const backText = (reason: FlowWhy["back"][number]["reason"]) => {
    if (reason === "countered") return t("transfer.flows.backCountered");
    return reason === "expired" ? t("transfer.flows.backExpired") : t(`transfer.refusal.${reason}`);
  };
  return (
    <>
      <h3 id="flow-why">{t("transfer.flows.why")}</h3>
      <table className="why-t" aria-labelledby="flow-why">
        <thead>
          <tr>
            <th scope="col">{t("transfer.flows.reasonColumn")}</th>
            <th scope="col">{t("transfer.flows.offers")}</th>
            <th scope="col">{t("transfer.flows.median")}</th>
            <th scope="col">{t("transfer.flows.back")}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, offers, medianMinutes, back: came }) => (
            <tr key={reason}>
              <th scope="row">{t(`transfer.reason.${reason}`)}</th>
              <td>{offers}</td>
              <td>{medianMinutes === null ? "–" : span(medianMinutes)}</td>
              <td className={came > 0 ? "back" : ""}>{came}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t("transfer.flows.whyBack")}</h3>
      {back.length === 0 && <p className="hint">{t("transfer.flows.noBack")}</p>}
      <Counts rows={back.map(({ reason, count }) => [backText(reason), count])} />
      <h3>{t("transfer.flows.senders")}</h3>
      <Counts rows={senders.map(({ name, offers }) => [name, offers])} />
    </>
  );
}

function Counts({ rows }: { rows: [string, number][] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="why-l">
      {rows.map(([text, count]) => (
        <li key={text}>
          <span>{text}</span>
          <b className="num">{count}</b>
        </li>
      ))}
    </ul>
  );
}
