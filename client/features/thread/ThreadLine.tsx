import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "../../../shared/conversations/message.schema.ts";
import { readOlder, type Thread } from "../../platform/live/heldThreads.ts";
import { dayName, isYesterday, sameDay } from "../../platform/text/time.ts";
import { Entry } from "./Entry.tsx";
import { EventLine } from "./events/EventLine.tsx";
import { FoldedEvents } from "./events/FoldedEvents.tsx";
import { foldEvents } from "./events/foldEvents.ts";

/** All channels in one column and one time order; the newest entry stays in view, older pages come as one scrolls up. */
export function ThreadLine({ thread, children }: { thread: Thread; children?: ReactNode }) {
  const { t } = useTranslation();
  const { messages, older, row } = thread;
  return (
    <div className="tl" tabIndex={0} aria-label={t("console.thread.label")} role="region">
      <div className="tli" role="log" aria-label={t("console.thread.messages")}>
        {older && <Older id={row.id} cursor={older} />}
        {foldEvents(messages.filter(tells)).map((item, index, all) => {
          const before = all[index - 1]?.at(-1);
          const first = item[0];
          return (
            first && [
              startsDay(before, first) && <DayLine key={`day-${first.id}`} iso={first.happenedAt} />,
              <Part key={first.id} entries={item} />,
            ]
          );
        })}
        {children}
      </div>
    </div>
  );
}

/** A joined thread was opened elsewhere: that it is here is told by its own line. */
const tells = ({ event, joinedFrom }: Message) => joinedFrom === null || event?.type !== "opened";

const startsDay = (before: Message | undefined, message: Message) => !before || !sameDay(before.happenedAt, message.happenedAt);

function Part({ entries }: { entries: Message[] }) {
  const [first] = entries;
  if (!first) return null;
  if (entries.length > 1) return <FoldedEvents entries={entries} />;
  return first.kind === "event" ? <EventLine message={first} /> : <Entry message={first} />;
}

function DayLine({ iso }: { iso: string }) {
  const { t } = useTranslation();
  const now = new Date();
  const day = dayName(iso, now);
  if (sameDay(iso, now.toISOString())) return <div className="day">{t("console.thread.today", { day })}</div>;
  return <div className="day">{isYesterday(iso, now) ? t("console.thread.yesterday", { day }) : day}</div>;
}

/** Asks for the page before as soon as the head of the thread comes into view. */
function Older({ id, cursor }: { id: string; cursor: string }) {
  const { t } = useTranslation();
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => (entry?.isIntersecting ? void readOlder(id) : undefined), {
      rootMargin: "400px",
    });
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, [id, cursor]);
  return (
    <button type="button" className="fold" ref={mark} onClick={() => void readOlder(id)}>
      {t("console.thread.older")}
    </button>
  );
}
