import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { TransferFlow } from "../../../../shared/transfers/transfer.schema.ts";
import { api } from "../../../platform/api.ts";
import { useNames } from "../../../platform/people.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { FlowOffers } from "./FlowOffers.tsx";
import { FlowReasons } from "./FlowReasons.tsx";

interface Props {
  flow: TransferFlow;
  days: number;
  onClose: () => void;
  onOpen: (conversationId: string) => void;
}

/** One flow opened: why it was, why it came back, who offers most, and the offers themselves. */
export function FlowDetail({ flow: { fromDepartmentId, toDepartmentId }, days, onClose, onOpen }: Props) {
  const { t } = useTranslation();
  const { department } = useNames();
  const pair = { fromDepartmentId, toDepartmentId, days };
  const why = useQuery({ queryKey: ["transferFlows", "why", pair], queryFn: () => api.transfers.flow(pair) });
  const names = { from: department(fromDepartmentId), to: department(toDepartmentId) };
  return (
    <section className="panel flow-d" aria-label={t("transfer.flows.detail", names)}>
      <header>
        <h2 className="ell">
          {names.from} <Icon name="arrow" size="xs" /> {names.to}
        </h2>
        <span className="sp" />
        <Button look="quiet" icon small label={t("transfer.flows.close")} onClick={onClose}>
          <Icon name="x" />
        </Button>
      </header>
      <div className="in">
        {why.isPending && <PaneState title={t("ui.loading")} />}
        {why.isError && (
          <PaneState title={t("transfer.flows.detailFailed")} text={reasonText(why.error)}>
            <Button onClick={() => void why.refetch()}>{t("ui.tryAgain")}</Button>
          </PaneState>
        )}
        {why.data && <FlowReasons why={why.data} />}
        <FlowOffers pair={pair} onOpen={onOpen} />
      </div>
    </section>
  );
}
