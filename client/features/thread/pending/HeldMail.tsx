import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { undoOutgoing } from "../../../platform/sending/sendOutgoing.ts";
import type { Outgoing } from "../../../platform/sending/outgoing.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";

/** A mail that is sent and has not left: for how long it can be undone (MSG-10). */
export function HeldMail({ item }: { item: Outgoing }) {
  const { t } = useTranslation();
  const seconds = Math.ceil((Date.parse(item.leavesAt ?? "") - useNow(1000)) / 1000);
  const undo = useMutation({
    mutationFn: async () => {
      await undoOutgoing(item);
      toast(t("console.pending.undone"));
    },
    onError: (error) => void toast(reasonText(error)),
  });
  return (
    <div className="dl" role="status">
      <Icon name="clock" size="s" />
      <span className="txt" aria-live="off">
        {seconds > 0 ? t("console.pending.leaves", { seconds }) : t("console.pending.leaving")}
      </span>
      {seconds > 0 && (
        <Button small busy={undo.isPending} onClick={() => undo.mutate()}>
          <Icon name="undo" size="s" />
          {t("console.pending.undo")}
        </Button>
      )}
    </div>
  );
}
