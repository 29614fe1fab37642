import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { HeldMessage } from "../../../../shared/conversations/drafts/held.schema.ts";
import { api } from "../../../platform/api.ts";
import { useMe } from "../../../platform/queries.ts";
import { hearHeld, takeBack } from "../../../platform/sending/held.ts";
import { dateNow, useNow } from "../../../platform/useNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useAct } from "../../../ui/useAct.ts";
import { useLeaves } from "./useLeaves.ts";

const OtherTime = late(async () => (await import("./OtherTime.tsx")).OtherTime);

/** When it leaves or why it did not, and for who wrote it what can be done about it. */
export function HeldActs({ held }: { held: HeldMessage }) {
  const { t } = useTranslation();
  const me = useMe();
  const [choosing, setChoosing] = useState(false);
  const seconds = Math.ceil((Date.parse(held.leavesAt) - useNow(1000)) / 1000);
  const act = useAct(
    async (what: { back: true } | { leavesAt: string; sendAnyway: boolean }) => {
      if ("back" in what) return takeBack(held);
      await api.drafts.reschedule({ key: held.key, ...what });
      hearHeld(held);
    },
    () => setChoosing(false),
  );
  const { heldBack, scheduled } = held;
  const when = useLeaves(held, seconds);
  const why = heldBack && (heldBack.by ? t("later.heldBack", { name: heldBack.by }) : t("later.heldBackRefused"));
  return (
    <>
      <div className={heldBack ? "dl bad" : "dl"} role={heldBack ? "alert" : "status"}>
        <Icon name={heldBack ? "alert" : "clock"} size="s" />
        <span className="txt">{why ?? when}</span>
      </div>
      {held.agentId === me.id && (scheduled || seconds > 0) && (
        <div className="dl">
          <Button small busy={act.isPending} onClick={() => act.mutate({ back: true })}>
            {t(scheduled ? "later.edit" : "console.pending.undo")}
          </Button>
          {scheduled && (
            <>
              <Button small onClick={() => act.mutate({ leavesAt: dateNow().toISOString(), sendAnyway: true })}>
                {t(heldBack ? "console.ask.anyway" : "later.now")}
              </Button>
              <Button small look="quiet" onClick={() => setChoosing(true)}>
                {t("later.other")}
              </Button>
            </>
          )}
        </div>
      )}
      {choosing && (
        <Suspense fallback={null}>
          <OtherTime
            held={held}
            busy={act.isPending}
            onPick={(leavesAt, sendAnyway) => act.mutate({ leavesAt, sendAnyway })}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
