import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { DepartmentId } from "../../../../shared/contract/ids.ts";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { Toggle } from "../../../ui/forms/Toggle.tsx";
import { AskForm } from "./AskForm.tsx";
import { OfferForm } from "./OfferForm.tsx";

interface Props {
  row: Pick<ConversationRow, "id" | "number" | "subject" | "contact" | "ownerDepartmentId" | "channel">;
  /** The department that is chosen first. */
  first: DepartmentId | null;
  onClose: () => void;
}

/** Hands a conversation over to another department, or only asks it something. */
export function TransferDialog({ row, first, onClose }: Props) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<"offer" | "ask">("offer");
  return (
    <Dialog title={t("transfer.title", { number: row.number })} lead={`${row.subject} · ${row.contact.name}`} onClose={onClose}>
      <div className="mode-t">
        <Toggle
          label={t("transfer.mode")}
          value={mode}
          options={[
            ["offer", t("transfer.modeOffer")],
            ["ask", t("transfer.modeAsk")],
          ]}
          onChange={setMode}
        />
      </div>
      {mode === "offer" ? <OfferForm row={row} first={first} onClose={onClose} /> : <AskForm row={row} first={first} onClose={onClose} />}
    </Dialog>
  );
}
