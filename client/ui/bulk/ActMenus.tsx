import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { BulkAct } from "../../../shared/bulk/bulk.schema.ts";
import type { AgentId } from "../../../shared/contract/ids.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";
import { quickSnoozes } from "../../../shared/conversations/snooze/snoozeChoices.ts";
import { useNames } from "../../platform/people.ts";
import { useMe } from "../../platform/queries.ts";
import { Menu } from "../floating/Menu.tsx";
import { Icon } from "../Icon.tsx";
import { timeNow } from "../../platform/clock/timeNow.ts";

interface Props {
  onAct: (act: BulkAct) => void;
}
const look = "btn sm icon";
/** More of them are found by typing. */
const fewPeople = 12;
const other = "other";

export function AssignMenu({ onAct, onOther }: Props & { onOther: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { agents } = useNames();
  const others = agents.filter(({ id, active, role }) => active && role !== "auditor" && id !== me.id);
  const isMany = others.length > fewPeople;
  const entries = [
    { id: me.id as string, text: t("console.owner.take"), icon: "user" },
    { id: "queue", text: t("console.owner.toQueue"), icon: "inbox" },
    ...(isMany
      ? [{ id: other, text: t("bulk.assignOther"), icon: "search" }]
      : others.map(({ id, name }) => ({ id: id as string, text: name }))),
  ];
  const assign = (id: string) =>
    id === other ? onOther() : onAct({ kind: "assign", assigneeId: id === "queue" ? null : (id as AgentId) });
  return (
    <Menu label={t("bulk.assign")} className={look} entries={entries} onPick={assign}>
      <Icon name="user" size="s" />
    </Menu>
  );
}

const statuses = ["open", "pending", "onHold", "resolved", "spam"] as const;

export function StatusPick({ onAct }: Props) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t("bulk.status")}
      className={look}
      entries={statuses.map((id) => ({ id, text: t(`ui.status.${id}`) }))}
      onPick={(status) => onAct({ kind: "status", status: status as (typeof statuses)[number] })}
    >
      <Icon name="check" size="s" />
    </Menu>
  );
}

const priorities: Priority[] = ["urgent", "high", "normal", "low"];

export function PriorityPick({ onAct }: Props) {
  const { t } = useTranslation();
  const entries = priorities.map((id) => ({ id: id as string, text: t(`ui.priority.${id}`) }));
  return (
    <Menu
      label={t("bulk.priority")}
      className={look}
      entries={[{ id: "raise", text: t("risk.raise"), icon: "up" }, ...entries]}
      onPick={(id) => onAct(id === "raise" ? { kind: "raisePriority" } : { kind: "priority", priority: id as Priority })}
    >
      <Icon name="flag" size="s" />
    </Menu>
  );
}

export function SnoozePick({ onAct }: Props) {
  const { t } = useTranslation();
  const { zone } = useMe().preferences;
  const choices = quickSnoozes(zone, timeNow(), null);
  const snooze = (id: string) => {
    const until = choices.find((one) => one.id === id)?.until ?? null;
    onAct({ kind: "snooze", until: until === null ? null : new Date(until).toISOString() });
  };
  return (
    <Menu
      label={t("bulk.snooze")}
      className={look}
      entries={choices.map(({ id }) => ({ id, text: t(`snooze.choice.${id}`) }))}
      onPick={snooze}
    >
      <Icon name="zzz" size="s" />
    </Menu>
  );
}
