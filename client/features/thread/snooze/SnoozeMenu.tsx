import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { ConversationRow, Snooze } from "../../../../shared/conversations/conversation.schema.ts";
import { quickSnoozes } from "../../../../shared/conversations/snooze/snoozeChoices.ts";
import { useMe } from "../../../platform/queries.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { useSnooze } from "./useSnooze.ts";
import { timeNow } from "../../../platform/clock/timeNow.ts";

// Dialogs are 46 kB of the UI kit: they come when one is opened.
const SnoozeUntil = late(async () => (await import("./SnoozeUntil.tsx")).SnoozeUntil);

/** Sets the conversation aside, or wakes it; Z opens the choices. */
export function SnoozeMenu({ row }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const { zone } = useMe().preferences;
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const act = useSnooze(row);
  useShortcuts({ z: () => setOpen(true) });
  const departsAt = row.departsAt ? Date.parse(row.departsAt) : null;
  const quick = open ? quickSnoozes(zone, timeNow(), departsAt) : [];
  const entries = [
    ...(row.snooze ? [{ id: "wake", text: t("snooze.wake"), icon: "bell" }] : []),
    ...quick.map(({ id, until }) => ({
      id,
      text: t(`snooze.choice.${id}`),
      icon: until ? "clock" : "reply",
      ...(until ? { aside: dayAndTime(new Date(until).toISOString()) } : {}),
    })),
    { id: "until", text: t("snooze.until"), icon: "calendar" },
  ];
  const pick = (id: string) => {
    if (id === "wake") return act.wake();
    if (id === "until") return setChoosing(true);
    const chosen = quick.find((one) => one.id === id);
    if (chosen) act.snooze(chosen.until);
  };
  return (
    <>
      <Menu label={t("snooze.label")} className="btn sm icon" entries={entries} onPick={pick} open={open} onOpen={setOpen}>
        <Icon name="zzz" size="s" />
      </Menu>
      {choosing && (
        <Suspense fallback={null}>
          <SnoozeUntil zone={zone} onClose={() => setChoosing(false)} onChoose={(until) => (setChoosing(false), act.snooze(until))} />
        </Suspense>
      )}
    </>
  );
}

/** Until when it is set aside, and by whom. */
export function SnoozeMark({ snooze: { until, by } }: { snooze: Snooze }) {
  const { t } = useTranslation();
  return (
    <span className="chip line" title={t("snooze.by", { name: by })}>
      <Icon name="zzz" size="xs" />
      {until ? dayAndTime(until) : t("snooze.choice.reply")}
    </span>
  );
}
