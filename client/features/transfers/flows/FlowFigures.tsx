import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";

const counted = ["offers", "accepted", "declined", "expired", "tooOften"] as const;

/** All flows together. */
export function FlowFigures({ flows }: { flows: TransferFlow[] }) {
  const { t } = useTranslation();
  return (
    <dl className="panel figures wide-p">
      {counted.map((one) => (
        <div key={one}>
          <dt>{t(`transfer.flows.${one}`)}</dt>
          <dd className="num">{flows.reduce((sum, flow) => sum + flow[one], 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
