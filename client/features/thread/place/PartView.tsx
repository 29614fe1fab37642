import { memo } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import type { Message } from "../../../../shared/conversations/message.schema.ts";
import { dayName, isYesterday, sameDay } from "../../../platform/text/time.ts";
import { EventLine } from "../events/EventLine.tsx";
import { FoldedEvents } from "../events/FoldedEvents.tsx";
import { EventUndo, undoingOf } from "../merge/EventUndo.tsx";
import { stands } from "../merge/stands.ts";
import { ChoosableEntry } from "../split/ChoosableEntry.tsx";
import type { Part } from "./threadParts.ts";
import type { Target } from "./useThreadPlace.ts";
import { dateNow } from "../../../platform/clock/timeNow.ts";

interface Props {
  part: Part;
  row: ConversationRow;
  mayJoin: boolean;
  target: Target | null;
  /** The whole stretch, to know what was taken back since. */
  all: Message[];
}

/** One part of the thread. */
export const PartView = memo(function PartView({ part, row, mayJoin, target, all }: Props) {
  const { t } = useTranslation();
  if (part.kind === "day") return <DayLine iso={part.at} />;
  if (part.kind === "new") return <div className="newline">{t("console.thread.new")}</div>;
  if (part.kind === "pending") return null;
  const [first] = part.entries;
  if (!first) return null;
  const aimed = part.entries.some(({ id }) => id === target?.id);
  if (part.entries.length > 1) return <FoldedEvents entries={part.entries} />;
  if (first.kind !== "event") return <ChoosableEntry message={first} of={row.id} aimed={aimed} />;
  const what = mayJoin && stands(first, all) ? undoingOf(first.event, row.id) : null;
  return <EventLine message={first}>{what && <EventUndo what={what} />}</EventLine>;
});

function DayLine({ iso }: { iso: string }) {
  const { t } = useTranslation();
  const now = dateNow();
  const day = dayName(iso, now);
  if (sameDay(iso, now.toISOString())) return <div className="day">{t("console.thread.today", { day })}</div>;
  return <div className="day">{isYesterday(iso, now) ? t("console.thread.yesterday", { day }) : day}</div>;
}
