import { memo } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { ListColumn } from "../../../shared/conversations/listViews.ts";
import { useUnread } from "../../platform/live/readMarks.ts";
import { useListChoices } from "../../platform/work/listChoices.ts";
import { readAhead } from "../../platform/live/heldThreads.ts";
import { langOf } from "../../platform/text/names.ts";
import { ClockBadge } from "../../ui/marks/ClockBadge.tsx";
import { TierTag } from "../../ui/marks/TierTag.tsx";
import { TagChip } from "../../ui/tags/TagChip.tsx";
import { RowMeta } from "./RowMeta.tsx";
import { LastWords } from "./LastWords.tsx";
import { RowPick } from "./RowPick.tsx";

interface Props {
  row: ConversationRow;
  selected: boolean;
  place: number;
  of: number;
  /** Chosen for something that is done to many; null where nothing is. */
  chosen: boolean | null;
  /** A press chooses it, and opens nothing. */
  picking: boolean;
  onOpen: (id: string) => void;
  /** Keeps it open as a tab. */
  onKeep: (row: ConversationRow) => void;
  onChoose: (id: string, reach: boolean) => void;
}

/** One conversation in the list: who, clock, subject, last words, what hurts. */
export const ListRow = memo(function ListRow({ row, selected, chosen, picking, place, of, onOpen, onKeep, onChoose }: Props) {
  const { columns } = useListChoices();
  const unread = useUnread(row);
  const has = (column: ListColumn) => columns.includes(column);
  return (
    // Keys are handled by the listbox around it, which has the focus.
    <div
      id={`row-${row.id}`}
      className={unread ? "row unread" : "row"}
      role="option"
      aria-selected={selected}
      aria-checked={chosen ?? undefined}
      data-chosen={chosen ?? undefined}
      aria-posinset={place}
      aria-setsize={of}
      onPointerEnter={() => readAhead(row)}
      onMouseDown={(event) => (event.button === 1 ? event.preventDefault() : undefined)}
      onAuxClick={(event) => (event.button === 1 ? onKeep(row) : undefined)}
      onClick={(event) =>
        chosen !== null && (picking || event.shiftKey || event.ctrlKey || event.metaKey) ? onChoose(row.id, event.shiftKey) : onOpen(row.id)
      }
    >
      <RowPick row={row} chosen={chosen} onChoose={onChoose} />
      <div className="body">
        <div className="l">
          {unread && <UnreadDot />}
          <span className="who ell" lang={langOf(row.contact.name)}>
            {row.contact.name}
          </span>
          <TierTag tier={row.contact.tier} />
          <span className="fill" />
          <ClockBadge row={row} />
        </div>
        <div className="l">
          <span className="subj ell" lang={langOf(row.subject)}>
            {row.subject}
          </span>
          <Unanswered count={row.unanswered} />
        </div>
        {has("snippet") && <LastWords row={row} />}
        {has("tags") && row.tags.length > 0 && (
          <div className="l rowtags">
            {row.tags.map((tag) => (
              <TagChip key={tag} name={tag} />
            ))}
          </div>
        )}
        <RowMeta row={row} has={has} />
      </div>
    </div>
  );
});

function UnreadDot() {
  const { t } = useTranslation();
  return (
    <span className="undot">
      <span className="vh">{t("console.list.unread")}</span>
    </span>
  );
}

function Unanswered({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className="unreadn">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="vh">{t("console.list.unanswered", { count })}</span>
    </span>
  );
}
