import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conversation, ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { quickSnoozes } from "../../../../shared/conversations/snoozeChoices.ts";
import { api } from "../../../platform/api.ts";
import { conversationQuery } from "../../../platform/live/heldThreads.ts";
import { queries, useMe } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { dayAndTime } from "../../../platform/text/time.ts";
import { toast } from "../../../ui/floating/toasts.ts";
import { Menu } from "../../../ui/floating/Menu.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import { SnoozeUntil } from "./SnoozeUntil.tsx";

/** Sets the conversation aside, or wakes it; Z opens the choices. */
export function SnoozeMenu({ row }: { row: ConversationRow }) {
  const { t } = useTranslation();
  const { zone } = useMe().preferences;
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const act = useSnooze(row);
  useShortcuts({ z: () => setOpen(true) });
  const departsAt = row.departsAt ? Date.parse(row.departsAt) : null;
  const quick = open ? quickSnoozes(zone, Date.now(), departsAt) : [];
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
        <SnoozeUntil zone={zone} onClose={() => setChoosing(false)} onChoose={(until) => (setChoosing(false), act.snooze(until))} />
      )}
    </>
  );
}

function useSnooze({ id, number }: ConversationRow) {
  const { t } = useTranslation();
  const { mutate } = useMutation({
    mutationFn: (act: () => Promise<Conversation>) => act(),
    onSuccess: (conversation) => queries.setQueryData(conversationQuery(id).queryKey, conversation),
    onError: (error) => toast(reasonText(error)),
  });
  const wake = () => mutate(() => api.conversations.wake({ id }));
  const snooze = (until: number | null) =>
    mutate(() => api.conversations.snooze({ id, until: until === null ? null : new Date(until).toISOString() }), {
      onSuccess: () => toast(t("snooze.done", { number }), { text: t("ui.undo"), run: wake }),
    });
  return { snooze, wake };
}
