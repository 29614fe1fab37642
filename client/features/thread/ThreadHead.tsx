import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Priority, Snooze } from "../../../shared/conversations/conversation.schema.ts";
import { isActive, nextStatuses, type Status } from "../../../shared/conversations/statusMoves.ts";
import type { ConversationRow } from "../../../shared/conversations/conversation.schema.ts";
import { useNames } from "../../platform/people.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { langOf } from "../../platform/text/names.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/floating/Menu.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Departs } from "../../ui/marks/Departs.tsx";
import { PriorityMark } from "../../ui/marks/PriorityMark.tsx";
import { StatusMark } from "../../ui/marks/StatusMark.tsx";
import { SnoozeMenu } from "./snooze/SnoozeMenu.tsx";
import { ThreadTags } from "./ThreadTags.tsx";
import type { ConversationActs } from "./useConversationActs.ts";

interface Props {
  row: ConversationRow;
  abilities: readonly string[];
  acts: ConversationActs;
  onBack: () => void;
  onContext: () => void;
  /** Offers it to another department, or asks one; left out for who may not. */
  onTransfer?: (() => void) | undefined;
  /** The menu of what is done more rarely. */
  more?: ReactNode;
}

/** Number, status, priority, acts; then the title. */
export function ThreadHead({ row, abilities, acts, onBack, onContext, onTransfer, more }: Props) {
  const { t } = useTranslation();
  const may = (ability: string) => abilities.includes(ability);
  return (
    <>
      <div className="r r1">
        <Button look="quiet" icon small className="only-s" label={t("console.back")} onClick={onBack}>
          <Icon name="left" />
        </Button>
        <span className="ref">{row.number}</span>
        <StatusMark status={row.status} />
        {row.snooze && <SnoozeMark snooze={row.snooze} />}
        {may("conversation.update") ? (
          <PriorityMenu priority={row.priority} onPick={acts.setPriority} />
        ) : (
          <PriorityMark priority={row.priority} />
        )}
        <span className="sp" />
        <Button look="quiet" icon small className="only-m" label={t("console.context.show")} onClick={onContext}>
          <Icon name="user" />
        </Button>
        {onTransfer && (
          <Button small label={t("transfer.button")} onClick={onTransfer}>
            <Icon name="transfer" size="s" />
            <span className="hid">{t("transfer.button")}</span>
          </Button>
        )}
        {may("conversation.update") && isActive(row.status) && <SnoozeMenu row={row} />}
        {may("conversation.assign") && <MoveMenu row={row} acts={acts} />}
        {may("conversation.status") && <StatusActs status={row.status} acts={acts} />}
        {more}
      </div>
      <div className="r r2">
        <Title row={row} editable={may("conversation.update")} onSave={acts.setSubject} />
        <ThreadTags row={row} may={may("conversation.update")} />
        <span className="sp" />
        <Departs at={row.departsAt} />
      </div>
    </>
  );
}

function SnoozeMark({ snooze: { until, by } }: { snooze: Snooze }) {
  const { t } = useTranslation();
  return (
    <span className="chip line" title={t("snooze.by", { name: by })}>
      <Icon name="zzz" size="xs" />
      {until ? dayAndTime(until) : t("snooze.choice.reply")}
    </span>
  );
}

function Title({ row, editable, onSave }: { row: ConversationRow; editable: boolean; onSave: (subject: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <h1
        className="ell"
        lang={langOf(row.subject)}
        title={row.subject}
        onDoubleClick={() => (editable ? setText(row.subject) : undefined)}
      >
        {row.subject}
      </h1>
    );
  return (
    <form
      className="title-edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onSave(text.trim());
        setText(null);
      }}
    >
      <input
        className="input"
        autoFocus
        aria-label={t("console.subject")}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setText(null)}
        onKeyDown={({ key }) => (key === "Escape" ? setText(null) : undefined)}
      />
    </form>
  );
}

const priorities: Priority[] = ["urgent", "high", "normal", "low"];

function PriorityMenu({ priority, onPick }: { priority: Priority; onPick: (priority: Priority) => void }) {
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

function MoveMenu({ row, acts }: { row: ConversationRow; acts: ConversationActs }) {
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

function StatusActs({ status, acts }: { status: Status; acts: ConversationActs }) {
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
