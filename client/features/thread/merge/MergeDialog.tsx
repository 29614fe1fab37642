import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { MergePreviewBox } from "./MergePreviewBox.tsx";
import { OtherOne } from "./OtherOne.tsx";
import { useRegroup } from "./useRegroup.ts";
import "./merge.css";

/** Merges this conversation with another: which one, in which direction, and what it will do, before it is done (MRG-1). */
export function MergeDialog({ row, onClose }: { row: ConversationRow; onClose: () => void }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<ConversationRow["id"] | null>(null);
  const [turned, setTurned] = useState(false);
  const [same, setSame] = useState<boolean | null>(null);
  const [id, intoId] = turned ? [other, row.id] : [row.id, other];
  const { data, error } = useQuery({
    queryKey: ["mergePreview", id, intoId],
    queryFn: () => api.merges.preview({ id: id as ConversationRow["id"], intoId: intoId as ConversationRow["id"] }),
    enabled: other !== null,
    staleTime: 0,
  });
  const { merge } = useRegroup();
  const person = data && data.contacts !== "same" ? { samePerson: same ?? data.contacts === "becomeOne" } : {};
  const run = () => data && merge.mutate({ id: data.from.id, intoId: data.into.id, ...person }, { onSuccess: onClose });
  return (
    <Dialog title={t("console.merge.title")} lead={t("console.merge.lead")} onClose={onClose}>
      <div className="main mrg">
        {other === null && <OtherOne row={row} onPick={setOther} />}
        {error && <p role="alert">{reasonText(error)}</p>}
        {other !== null && data && (
          <MergePreviewBox
            preview={data}
            samePerson={person.samePerson ?? null}
            onSamePerson={setSame}
            onTurn={() => (setTurned(!turned), setSame(null))}
          />
        )}
      </div>
      <footer>
        <p>
          <Icon name="undo" size="s" />
          {t("console.merge.canUndo")}
        </p>
        {other !== null && <Button onClick={() => setOther(null)}>{t("console.merge.another")}</Button>}
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button look="primary" busy={merge.isPending} disabled={!data || data.refused !== null} onClick={run}>
          {data ? t("console.merge.act", { number: data.into.number }) : t("console.merge.actFirst")}
        </Button>
      </footer>
    </Dialog>
  );
}
