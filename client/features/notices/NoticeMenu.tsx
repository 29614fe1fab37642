import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Notification } from "../../../shared/escalation/notification.schema.ts";
import { markSeen, noticesQuery } from "../../platform/notices.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Menu, type MenuEntry } from "../../ui/floating/Menu.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useNoticeText } from "./noticeText.ts";
import { useAllowed } from "./useAllowed.ts";

const icons: Partial<Record<Notification["kind"], string>> = { mentioned: "at", watched: "eye", taskDue: "check", heldBack: "pause" };
const askHidden = "ask";
const againId = "again";

/** What the product told this person, newest first; opened, it counts as seen. Here is also where one allows to be told while the tab is hidden. */
export function NoticeMenu({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(noticesQuery);
  const [open, setOpen] = useState(false);
  const text = useNoticeText();
  const { items = [], unread = 0 } = data ?? {};
  const { allowed, ask } = useAllowed();
  const entries: MenuEntry[] = items.map((one) => ({
    id: one.id,
    text: text(one),
    icon: icons[one.kind] ?? (one.read ? "check" : "bell"),
    aside: dayAndTime(one.at),
    group: t("notification.label"),
  }));
  const group = t("notification.label");
  const failed: MenuEntry[] = error
    ? [
        { id: "", text: t("notification.failed"), why: reasonText(error), group },
        { id: againId, text: t("ui.tryAgain"), icon: "redo", group },
      ]
    : [];
  const none: MenuEntry[] = [{ id: "", text: t(isPending ? "ui.loading" : "notification.none"), group }];
  const instead = failed.length > 0 ? failed : none;
  const asking: MenuEntry[] =
    allowed === "default"
      ? [{ id: askHidden, text: t("notification.hidden.ask"), icon: "bell", group: t("notification.hidden.title") }]
      : [];
  const change = (now: boolean) => {
    setOpen(now);
    if (now && items[0] && unread > 0) void markSeen(items[0].id).catch((error: unknown) => toast(reasonText(error)));
  };
  const pick = (id: string) => {
    if (id === askHidden) return void ask();
    if (id === againId) return void refetch();
    const one = items.find((item) => item.id === id);
    if (one) onOpen(one.conversationId);
  };
  return (
    <Menu
      label={t("notification.button", { count: unread })}
      className="btn quiet icon notices"
      entries={[...(entries.length > 0 ? entries : instead), ...asking]}
      onPick={pick}
      open={open}
      onOpen={change}
    >
      <Icon name="bell" />
      {unread > 0 && <span className="unread">{unread > 99 ? "99+" : unread}</span>}
    </Menu>
  );
}
