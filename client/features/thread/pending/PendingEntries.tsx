import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { useEffect } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { useShallow } from "zustand/react/shallow";
import { removeOutgoing, useOutgoing, type Outgoing } from "../../../platform/sending/outgoing.ts";
import { useMe } from "../../../platform/queries.ts";
import { langOf } from "../../../platform/text/names.ts";
import { clockTime } from "../../../platform/text/time.ts";
import { Avatar } from "../../../ui/marks/Avatar.tsx";
import { HeldEntries } from "./HeldEntries.tsx";
import { PendingState } from "./PendingState.tsx";

/** What was written here and is not acknowledged yet: never shown as sent (MSG-4). What the thread holds already is stored, whatever the answer does. */
export function PendingEntries({ conversationId, stored }: { conversationId: string; stored: Message[] }) {
  const keys = new Set(stored.map(({ key }) => key));
  const mine = useOutgoing(
    useShallow((all) => all.items.filter((item) => item.conversationId === conversationId && item.state !== "asks")),
  );
  const items = mine.filter(({ key }) => !keys.has(key));
  // What was held stands in the thread now: it has left.
  const left = mine.find(({ key, state }) => state === "held" && keys.has(key))?.key;
  useEffect(() => (left ? removeOutgoing(left) : undefined), [left]);
  const known = new Set([...keys, ...mine.map(({ key }) => key)]);
  return (
    <>
      {items.map((item) => (
        <PendingEntry key={item.key} item={item} />
      ))}
      <HeldEntries conversationId={conversationId} known={known} />
    </>
  );
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
