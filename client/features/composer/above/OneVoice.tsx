import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { api } from "../../../platform/api.ts";
import { useMe } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { Composer } from "../useComposer.ts";

/** Somebody else alone answers here: what can be done instead (MSG-13). */
export function OneVoice({ composer, name, row }: { composer: Composer; name: string; row: ConversationRow }) {
  const { t } = useTranslation();
  const me = useMe();
  const take = useMutation({
    mutationFn: () => api.conversations.assign({ id: row.id, assigneeId: me.id }),
    onError: (error) => void toast(reasonText(error)),
  });
  return (
    <div className="above info" role="status">
      <Icon name="user" size="s" />
      <span>{t("console.voice.only", { name })}</span>
      <Button small look="quiet" onClick={composer.note}>
        {t("console.voice.note")}
      </Button>
      <Button small busy={take.isPending} onClick={() => take.mutate()}>
        {t("console.voice.take")}
      </Button>
    </div>
  );
}
