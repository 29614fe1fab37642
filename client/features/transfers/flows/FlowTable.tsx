import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";
import { useNames } from "../../../platform/people.ts";
import { span } from "../../../platform/text/time.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { backShare, comesBack, flowKey } from "./flowKey.ts";

/** Each pair of departments, the widest flow first; the line under a pair is as wide as its part of all offers. */
export function FlowTable({ flows, picked, onPick }: { flows: TransferFlow[]; picked: string | null; onPick: (key: string) => void }) {
  const { t } = useTranslation();
  const most = Math.max(...flows.map(({ offers }) => offers));
  return (
    <section className="panel flows-p" aria-label={t("transfer.flows.title")} tabIndex={0}>
      <table className="tb flows">
        <thead>
          <tr>
            <th scope="col">{t("transfer.flows.between")}</th>
            <th scope="col" className="r">
              {t("transfer.flows.offers")}
            </th>
            <th scope="col" className="r">
              {t("transfer.flows.median")}
            </th>
            <th scope="col" className="r hid9">
              {t("transfer.flows.p90")}
            </th>
            <th scope="col" className="r hid9">
              {t("transfer.flows.declined")}
            </th>
            <th scope="col" className="r hid9">
              {t("transfer.flows.expired")}
            </th>
            <th scope="col" className="r">
              {t("transfer.flows.back")}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flowKey(flow)} flow={flow} most={most} picked={flowKey(flow) === picked} onPick={() => onPick(flowKey(flow))} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FlowRow({ flow, most, picked, onPick }: { flow: TransferFlow; most: number; picked: boolean; onPick: () => void }) {
  const { department } = useNames();
  const { offers, declined, expired, medianMinutes, p90Minutes } = flow;
  const tone = comesBack(flow) ? "back" : "";
  return (
    <tr data-picked={picked}>
      <th scope="row">
        <button type="button" className="flow-n" aria-expanded={picked} onClick={onPick}>
          {department(flow.fromDepartmentId)} <Icon name="arrow" size="xs" /> {department(flow.toDepartmentId)}
        </button>
        <span className={`flow-w ${tone}`} style={{ inlineSize: `${(offers / most) * 100}%` }} />
      </th>
      <td className="r">{offers}</td>
      <td className="r">{medianMinutes === null ? "–" : span(medianMinutes)}</td>
      <td className="r d hid9">{p90Minutes === null ? "–" : span(p90Minutes)}</td>
      <td className="r hid9">{declined}</td>
      <td className="r hid9">{expired}</td>
      <td className={`r ${tone}`}>{Math.round(backShare(flow) * 100)} %</td>
    </tr>
  );
}
