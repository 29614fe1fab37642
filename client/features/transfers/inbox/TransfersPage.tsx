import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { questionsQuery, transfersQuery } from "../../../platform/live/transferLists.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PaneState } from "../../../ui/PaneState.tsx";
import { OfferCard } from "../card/OfferCard.tsx";
import { QuestionCard } from "../card/QuestionCard.tsx";
import { TransferRow } from "./TransferRow.tsx";

export type Box = "received" | "sent" | "ended";
interface Props {
  links: ReactNode;
  onOpen: (conversationId: string) => void;
}

/** The offers of my departments: those that wait for us, those we sent, those that ended; the chosen one whole beside the list. */
export function TransfersPage({ links, onOpen }: Props) {
  const { t } = useTranslation();
  const [box, setBox] = useState<Box>("received");
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery(transfersQuery({ box }));
  const questions = useQuery(questionsQuery("asked")).data?.items ?? [];
  const offers = query.data?.items ?? [];
  const shown = offers.find(({ id }) => id === chosen) ?? offers[0];
  return (
    <Page title={t("transfer.inbox.title")} lead={t("transfer.inbox.lead")} acts={links}>
      <div className="wide-p">
        <Toggle
          label={t("transfer.inbox.box")}
          value={box}
          options={(["received", "sent", "ended"] as const).map((one) => [one, t(`transfer.inbox.${one}`)])}
          onChange={(next) => (setBox(next), setChosen(null))}
        />
      </div>
      {query.isPending && <PaneState title={t("ui.loading")} />}
      {query.isError && !query.data && (
        <PaneState title={t("transfer.inbox.failed")} text={reasonText(query.error)}>
          <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
        </PaneState>
      )}
      {query.data && !shown && <PaneState title={t(`transfer.inbox.none.${box}`)} text={t("transfer.inbox.noneText")} />}
      {shown && (
        <div className="inbox2 wide-p">
          <ul className="panel inbox-l" aria-label={t(`transfer.inbox.${box}`)}>
            {offers.map((transfer) => (
              <TransferRow key={transfer.id} transfer={transfer} current={transfer.id === shown.id} onPick={() => setChosen(transfer.id)} />
            ))}
          </ul>
          <div className="inbox-c">
            <div className="inbox-h">
              <span className="ref">{shown.number}</span>
              <h2>{shown.subject}</h2>
              <button type="button" className="btn sm" onClick={() => onOpen(shown.conversationId)}>
                {t("transfer.inbox.open")}
              </button>
            </div>
            <OfferCard key={shown.id} transfer={shown} onTaken={() => onOpen(shown.conversationId)} />
          </div>
        </div>
      )}
      {box === "received" && questions.length > 0 && (
        <div className="wide-p inbox-c">
          <h2>{t("transfer.inbox.questions")}</h2>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </div>
      )}
    </Page>
  );
}
