import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { scheduledQuery } from "../../platform/sending/held.ts";
import { langOf } from "../../platform/text/names.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PaneState } from "../../ui/PaneState.tsx";

/** What this person keeps for later, the next to leave first; opened, it is changed, sent or taken back in its thread. */
export function ScheduledPanel({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(scheduledQuery);
  const items = data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="my-scheduled">
      <header>
        <h2 id="my-scheduled">{t("later.mine", { count: items.length })}</h2>
      </header>
      {data && items.length === 0 && <PaneState title={t("later.none")} text={t("later.noneText")} />}
      <ul className="mine-l">
        {items.map(({ key, text, number, contactName, leavesAt, heldBack, conversationId }) => (
          <li key={key} className={heldBack ? "task late" : "task"}>
            <Icon name={heldBack ? "alert" : "clock"} size="s" />
            <span className="two">
              <span lang={langOf(text)}>{text.slice(0, 200)}</span>
              <small>
                {[
                  heldBack ? (heldBack.by ? t("later.heldBack", { name: heldBack.by }) : t("later.heldBackRefused")) : dayAndTime(leavesAt),
                  `${number} · ${contactName}`,
                ].join(" · ")}
              </small>
            </span>
            <Button small onClick={() => onOpen(conversationId)}>
              {t("task.open")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
