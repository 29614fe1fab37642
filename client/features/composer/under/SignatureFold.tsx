import { useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Conversation } from "../../../../shared/conversations/conversation.schema.ts";
import { useSignature } from "../../../platform/writing/macros.ts";
import { langOf } from "../../../platform/text/names.ts";
import { Icon } from "../../../ui/Icon.tsx";

/** What the server puts under the words when the mail leaves, folded until somebody wants to see it (MAIL-19). */
export function SignatureFold({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const signature = useSignature(conversation);
  if (!signature) return null;
  return (
    <div className="sigf">
      <button type="button" className="linkb" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? "up" : "down"} size="xs" />
        {t("console.composer.signature")}
      </button>
      {open && <p lang={langOf(signature)}>{signature}</p>}
    </div>
  );
}
