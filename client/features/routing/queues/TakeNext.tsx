import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useCan } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { useTakeNext } from "../useTakeNext.ts";

/** The button of who takes work; Shift and N do the same everywhere. */
export function TakeNext({ disabled, onOpen }: { disabled: boolean; onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { take, isPending } = useTakeNext(onOpen);
  if (!useCan("queue.take")) return null;
  return (
    <Button look="primary" busy={isPending} disabled={disabled} onClick={take}>
      {t("routing.takeNext")}
      <span className="kbd" aria-hidden="true">
        ⇧ N
      </span>
    </Button>
  );
}
