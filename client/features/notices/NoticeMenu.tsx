import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../platform/api.ts";
import { noticesQuery } from "../../platform/notices.ts";
import { queries } from "../../platform/queries.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Menu, type MenuEntry } from "../../ui/floating/Menu.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Icon } from "../../ui/Icon.tsx";

/** What the product told this person, newest first; opened, it counts as seen. */
export function NoticeMenu({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(noticesQuery);
  const [open, setOpen] = useState(false);
  const { items = [], unread = 0 } = data ?? {};
  const entries: MenuEntry[] = items.map(({ id, number, because, subject, at, read }) => ({
    id,
    text: t("notification.line", { number, because: t(`notification.because.${because as "resolution"}`), subject }),
    icon: read ? "check" : "bell",
    aside: dayAndTime(at),
    group: t("notification.label"),
  }));
  const none: MenuEntry[] = [{ id: "", text: t("notification.none"), group: t("notification.label") }];
  const change = (now: boolean) => {
    setOpen(now);
    if (now && items[0] && unread > 0) void markSeen(items[0].id).catch((error: unknown) => toast(reasonText(error)));
  };
  const pick = (id: string) => {
    const one = items.find((item) => item.id === id);
    if (one) onOpen(one.conversationId);
  };
  return (
    <Menu
      label={t("notification.button", { count: unread })}
      className="btn quiet icon notices"
      entries={entries.length > 0 ? entries : none}
      onPick={pick}
      open={open}
      onOpen={change}
    >
      <Icon name="bell" />
      {unread > 0 && <span className="unread">{unread > 99 ? "99+" : unread}</span>}
    </Menu>
  );
}

async function markSeen(id: string) {
  const { unread } = await api.escalation.markRead({ id });
  queries.setQueryData(noticesQuery.queryKey, (held) => held && { ...held, unread });
}
