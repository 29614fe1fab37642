import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useConnection } from "../../../platform/live/connection.ts";
import { removeOutgoing, type Outgoing } from "../../../platform/sending/outgoing.ts";
import { retryOutgoing } from "../../../platform/sending/sendOutgoing.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { HeldMail } from "./HeldMail.tsx";

/** How far what was written here has come: on its way, held so that it can be undone, or refused with the reason. */
export function PendingState({ item, failed }: { item: Outgoing; failed: boolean }) {
  const { t } = useTranslation();
  const { online } = useConnection();
  if (item.state === "held") return <HeldMail item={item} />;
  return (
    <div className={failed ? "dl bad" : "dl"} role={failed ? "alert" : "status"}>
      <Icon name={failed ? "alert" : "clock"} size="s" />
      <span className="txt">
        {failed ? t("console.pending.failed", { reason: item.reason }) : t(online ? "console.pending.sending" : "console.pending.waits")}
      </span>
      {failed && (
        <>
          <Button small look="quiet" onClick={() => removeOutgoing(item.key)}>
            {t("console.ask.discard")}
          </Button>
          <Button small onClick={() => retryOutgoing(item)}>
            {t("ui.tryAgain")}
          </Button>
        </>
      )}
    </div>
  );
}
