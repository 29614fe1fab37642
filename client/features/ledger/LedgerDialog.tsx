import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { api } from "../../platform/api.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { zonedDayTime } from "../../platform/text/ledgerTimes.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PaneState } from "../../ui/PaneState.tsx";
import { ClockTabs } from "./ClockTabs.tsx";

interface Props {
  row: Pick<ConversationRow, "id" | "number" | "revision">;
  onClose: () => void;
}

/** "Why is it due then?": each clock of a conversation with its intervals, who held it and what set its target (SLA-8). */
export function LedgerDialog({ row, onClose }: Props) {
  const { t } = useTranslation();
  // The revision is a part of the key: what changes while it is open is read afresh.
  const query = useQuery({
    queryKey: ["clocks", row.id, row.revision],
    queryFn: () => api.clocks.ofConversation({ id: row.id }),
    placeholderData: (kept) => kept,
  });
  const clocks = query.data?.items ?? [];
  const due = clocks.find(({ dueAt }) => dueAt);
  const title = due?.dueAt
    ? t("ledger.title", { number: row.number, time: zonedDayTime(due.dueAt, due.calendar.zone) })
    : t("ledger.titleNone", { number: row.number });
  return (
    <ModalOverlay isOpen onOpenChange={(open) => (open ? undefined : onClose())} isDismissable className="scrim">
      <Modal className="dlg-hold ledger-hold">
        <AriaDialog className="dlg ledger">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon small label={t("ui.close")} onClick={onClose}>
              <Icon name="x" />
            </Button>
          </header>
          {query.isError && clocks.length === 0 ? (
            <PaneState title={t("ledger.failed")} text={reasonText(query.error)}>
              <Button onClick={() => void query.refetch()}>{t("ui.tryAgain")}</Button>
            </PaneState>
          ) : query.isPending ? (
            <p className="main hint">{t("ledger.loading")}</p>
          ) : clocks.length === 0 ? (
            <PaneState title={t("ledger.none")} text={t("ledger.noneText")} />
          ) : (
            <ClockTabs clocks={clocks} now={query.data?.now ?? ""} number={row.number} onClose={onClose} />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
