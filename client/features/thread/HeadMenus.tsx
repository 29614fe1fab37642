import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { ConversationRow, Priority } from "../../../shared/conversations/conversation.schema.ts";
import { nextStatuses, type Status } from "../../../shared/conversations/statusMoves.ts";
import { useNames } from "../../platform/people.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { PriorityMark } from "../../ui/marks/PriorityMark.tsx";
import type { ConversationActs } from "./useConversationActs.ts";

const priorities: Priority[] = ["urgent", "high", "normal", "low"];

/** Its priority, to change. */
export function PriorityMenu({ priority, onPick }: { priority: Priority; onPick: (priority: Priority) => void }) {
  const { t } = useTranslation();
  const entries = priorities.map((id) => ({ id, text: t(`ui.priority.${id}`), chosen: id === priority }));
  return (
    <Menu
      label={t("console.priority", { priority: t(`ui.priority.${priority}`) })}
      className="prio-b"
      entries={entries}
      onPick={(id) => onPick(id as Priority)}
    >
      <PriorityMark priority={priority} />
    </Menu>
  );
}

/** Moves it to another department at once. */
export function MoveMenu({ row, acts }: { row: ConversationRow; acts: ConversationActs }) {
  const { t } = useTranslation();
  const { departments, department } = useNames();
  const entries = departments.filter(({ id }) => id !== row.ownerDepartmentId).map(({ id, icon }) => ({ id, text: department(id), icon }));
  if (entries.length === 0) return null;
  return (
    <Menu label={t("console.move")} className="btn sm hid" entries={entries} onPick={acts.moveTo}>
      <Icon name="route" size="s" />
      {t("console.move")}
    </Menu>
  );
}

const statusIcons: Partial<Record<Status, string>> = { pending: "clock", onHold: "pause", resolved: "check", spam: "alert", open: "undo" };

/** The next status, and the others. */
export function StatusActs({ status, acts }: { status: Status; acts: ConversationActs }) {
  const { t } = useTranslation();
  const done = status === "resolved" || status === "spam";
  const main: Status = done ? "open" : "resolved";
  const others = nextStatuses(status).filter((next) => next !== main);
  if (status === "closed") return null;
  return (
    <span className="split">
      <Button small onClick={() => acts.setStatus(main)}>
        <Icon name={done ? "undo" : "check"} size="s" />
        {t(done ? "console.reopen" : "console.resolve")}
      </Button>
      {others.length > 0 && (
        <Menu
          label={t("console.otherStatuses")}
          className="btn sm"
          entries={others.map((id) => ({ id, text: t(`ui.status.${id}`), icon: statusIcons[id] ?? "check" }))}
          onPick={(id) => acts.setStatus(id as Status)}
        >
          <Icon name="down" size="xs" />
        </Menu>
      )}
    </span>
  );
}
