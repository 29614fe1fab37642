import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { BulkAct, BulkSource } from "../../../shared/bulk/bulk.schema.ts";
import { startJob } from "../../platform/work/bulkJobs.ts";
import { useCan } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../Button.tsx";
import { toast } from "../floating/toasts.ts";
import { Icon } from "../Icon.tsx";
import { AssignMenu, PriorityPick, SnoozePick, StatusPick } from "./ActMenus.tsx";
import { AssignDialog, ReplyDialog, TagsDialog, TransferBulkDialog } from "./ActDialogs.tsx";
import "./bulk.css";

interface Props {
  /** What a job would be done to. */
  source: BulkSource;
  count: number;
  onStarted: () => void;
  onClear: () => void;
  /** Further acts of the screen. */
  children?: (start: (act: BulkAct) => void) => React.ReactNode;
  /** Where there are more than are chosen: how many, and the way to choose them. */
  more?: { text: string; onAll: () => void } | undefined;
}

/** What can be done to all chosen conversations at once. */
export function BulkBar({ source, count, onStarted, onClear, children, more }: Props) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"assign" | "tags" | "transfer" | "reply" | null>(null);
  const [update, assign, status] = [useCan("conversation.update"), useCan("conversation.assign"), useCan("conversation.status")];
  const [offer, reply] = [useCan("transfer.offer"), useCan("conversation.reply")];
  const job = useMutation({
    mutationFn: (act: BulkAct) => startJob(act, source),
    onSuccess: onStarted,
    onError: (error) => toast(reasonText(error)),
  });
  const start = (act: BulkAct) => (setDialog(null), job.mutate(act));
  const close = () => setDialog(null);
  return (
    <div className="bulk-bar" role="group" aria-label={t("bulk.acts")}>
      <span className="n" role="status">
        {t("bulk.chosen", { count })}
      </span>
      {more && (
        <Button look="quiet" small onClick={more.onAll}>
          {more.text}
        </Button>
      )}
      <Button look="quiet" small icon label={t("bulk.clear")} onClick={onClear}>
        <Icon name="x" size="s" />
      </Button>
      <span className="acts">
        {assign && <AssignMenu onAct={start} onOther={() => setDialog("assign")} />}
        {status && <StatusPick onAct={start} />}
        {update && <PriorityPick onAct={start} />}
        {update && <SnoozePick onAct={start} />}
        {update && (
          <Button small icon label={t("bulk.tags")} onClick={() => setDialog("tags")}>
            <Icon name="tag" size="s" />
          </Button>
        )}
        {offer && (
          <Button small icon label={t("bulk.transfer")} onClick={() => setDialog("transfer")}>
            <Icon name="transfer" size="s" />
          </Button>
        )}
        {reply && (
          <Button small icon label={t("bulk.reply")} onClick={() => setDialog("reply")}>
            <Icon name="reply" size="s" />
          </Button>
        )}
        {children?.(start)}
      </span>
      {dialog === "assign" && <AssignDialog count={count} onClose={close} onAct={start} />}
      {dialog === "tags" && <TagsDialog count={count} onClose={close} onAct={start} />}
      {dialog === "transfer" && <TransferBulkDialog count={count} onClose={close} onAct={start} />}
      {dialog === "reply" && <ReplyDialog count={count} onClose={close} onAct={start} />}
    </div>
  );
}
