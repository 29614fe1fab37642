import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import type { ListColumn } from "../../../shared/conversations/listViews.ts";
import { useNames } from "../../platform/people.ts";
import { shortName } from "../../platform/text/names.ts";

/** Who holds it, where this person's lists show it. */
export function HeldBy({ row, has }: { row: ConversationRow; has: (column: ListColumn) => boolean }) {
  const { t } = useTranslation();
  const { agent, department } = useNames();
  const words = [
    ...(has("department") ? [department(row.ownerDepartmentId)] : []),
    ...(has("assignee") ? [row.assigneeId ? shortName(agent(row.assigneeId)) : t("console.owner.nobody")] : []),
  ].filter(Boolean);
  return words.length > 0 ? <span className="heldby ell">{words.join(" · ")}</span> : null;
}
