import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { ListColumn } from "../../../shared/conversations/listViews.ts";
import { Departs } from "../../ui/marks/Departs.tsx";
import { PriorityMark } from "../../ui/marks/PriorityMark.tsx";
import { DraftMark } from "./DraftMark.tsx";
import { HeldBy } from "./HeldBy.tsx";

/** The last line of a row, as far as this person's lists show it. */
export const RowMeta = ({ row, has }: { row: ConversationRow; has: (column: ListColumn) => boolean }) => (
  <div className="l meta">
    {has("priority") && <PriorityMark priority={row.priority} />}
    {has("departs") && <Departs at={row.departsAt} />}
    <DraftMark id={row.id} />
    <HeldBy row={row} has={has} />
    {has("number") && <span className="ref">{row.number}</span>}
  </div>
);
