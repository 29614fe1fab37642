import type { Message } from "../../../shared/conversations/message.schema.ts";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { removeOutgoing, useOutgoing, type Outgoing } from "../../platform/sending/outgoing.ts";
import { retryOutgoing } from "../../platform/sending/sendOutgoing.ts";
import { useMe } from "../../platform/queries.ts";
import { langOf } from "../../platform/text/names.ts";
import { clockTime } from "../../platform/text/time.ts";
import { useConnection } from "../../platform/live/connection.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Avatar } from "../../ui/marks/Avatar.tsx";

/** What was written here and is not acknowledged yet: never shown as sent (MSG-4). What the thread holds already is stored, whatever the answer does. */
export function PendingEntries({ conversationId, stored }: { conversationId: string; stored: Message[] }) {
  const keys = new Set(stored.map(({ key }) => key));
  const mine = useOutgoing(
    useShallow((all) => all.items.filter((item) => item.conversationId === conversationId && item.state !== "asks")),
  );
  const items = mine.filter(({ key }) => !keys.has(key));
  return items.map((item) => <PendingEntry key={item.key} item={item} />);
}

function PendingEntry({ item }: { item: Outgoing }) {
  const { t } = useTranslation();
  const me = useMe();
  const failed = item.state === "failed";
  return (
    <article className="e">
      <div className="gl">
        <Avatar name={me.name} agent />
      </div>
      <div className="what">
        <div className="hd">
          <b>{t("console.thread.you")}</b>
          <span className="ell">{item.kind === "note" ? t("console.thread.note") : item.channel && t(`ui.channel.${item.channel}`)}</span>
          <time>{clockTime(item.at)}</time>
        </div>
        <div className={failed ? "card fail" : "card sched"} lang={langOf(item.text)}>
          <p className="txt">{item.text}</p>
        </div>
        <PendingState item={item} failed={failed} />
      </div>
    </article>
  );
}

function PendingState({ item, failed }: { item: Outgoing; failed: boolean }) {
  const { t } = useTranslation();
  const { online } = useConnection();
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
