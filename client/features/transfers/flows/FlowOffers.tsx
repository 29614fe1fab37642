import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import type { Transfer } from "../../../../shared/transfers/transfer.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { dayAndTime, span } from "../../../platform/text/time.ts";
import { Button } from "../../../ui/Button.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";

interface Props {
  pair: { fromDepartmentId: DepartmentId; toDepartmentId: DepartmentId; days: number };
  onOpen: (conversationId: string) => void;
}

/** The offers of a flow, a page at a time: why, when, what became of it; each opens its conversation. */
export function FlowOffers({ pair, onOpen }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ["transferFlows", "offers", pair],
    queryFn: ({ pageParam }) => api.transfers.flowOffers({ ...pair, limit: 25, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const offers = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <h3 id="flow-offers">{t("transfer.flows.offersList")}</h3>
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && (
        <PaneState title={t("transfer.flows.detailFailed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      <ul className="flow-o" aria-labelledby="flow-offers">
        {offers.map((offer) => (
          <OneOffer key={offer.id} offer={offer} onOpen={() => onOpen(offer.conversationId)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("ui.more")}
        </Button>
      )}
    </>
  );
}

function OneOffer({ offer, onOpen }: { offer: Transfer; onOpen: () => void }) {
  const { t } = useTranslation();
  const { state, offeredAt, endedAt, refusal } = offer;
  const minutes = endedAt === null ? null : Math.round((Date.parse(endedAt) - Date.parse(offeredAt)) / 60_000);
  const outcome = [
    t(`transfer.state.${state}`),
    refusal && t(`transfer.refusal.${refusal.reason}`),
    minutes !== null && t("transfer.flows.took", { span: span(minutes) }),
  ];
  const back = state === "declined" || state === "countered" || state === "expired";
  return (
    <li>
      <button type="button" className="offer-r" onClick={onOpen}>
        <span className="l1">
          <b className="ell">{offer.subject}</b>
          <span className="ref">{offer.number}</span>
        </span>
        <span className="l3">
          <span className="ell">
            {offer.reasonText ?? t(`transfer.reason.${offer.reason}`)} · {offer.offeredBy.name}
          </span>
          <time dateTime={offeredAt}>{dayAndTime(offeredAt)}</time>
        </span>
        <span className={`l3 ${back ? "back" : ""}`}>{outcome.filter(Boolean).join(" · ")}</span>
      </button>
    </li>
  );
}
