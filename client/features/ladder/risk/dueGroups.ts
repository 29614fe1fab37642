import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";

/** The edges of the groups, in minutes from now. */
const groups = [
  { key: "late", until: 0 },
  { key: "quarter", until: 15 },
  { key: "half", until: 30 },
  { key: "hour", until: 60 },
] as const;
export type DueGroup = (typeof groups)[number]["key"];

/** Rows in the order they came, under when they breach; a group without rows is left out. */
export function dueGroups(rows: readonly ConversationRow[], now: number): { key: DueGroup; rows: ConversationRow[] }[] {
  const of = (row: ConversationRow): DueGroup => {
    const minutes = (Date.parse(row.clock?.dueAt ?? "") - now) / 60_000;
    return groups.find(({ until }) => minutes <= until)?.key ?? "hour";
  };
  return groups.map(({ key }) => ({ key, rows: rows.filter((row) => of(row) === key) })).filter((group) => group.rows.length > 0);
}
