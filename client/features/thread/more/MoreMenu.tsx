import { Suspense, useState } from "react";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { late } from "../../../platform/late.ts";
import type { ConversationRow } from "../../../../shared/conversations/conversation.schema.ts";
import { keepOpen } from "../../../platform/work/openTabs.ts";
import { Menu, type MenuEntry } from "../../../ui/floating/Menu.tsx";
import { toast } from "../../../ui/floating/toasts.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { keysText } from "../../../platform/text/keysText.ts";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import type { Goal } from "../place/useThreadPlace.ts";
import { startChoosing } from "../split/choosing.ts";

const MergeDialog = late(async () => (await import("../merge/MergeDialog.tsx")).MergeDialog);

interface Props {
  row: ConversationRow;
  mayJoin: boolean;
  /** It has more than one line. */
  splits: boolean;
  onFind: () => void;
  onJump: (goal: Goal | "unread") => void;
  /** Lays it back as unread. */
  onUnread: () => void;
}

/** What is done more rarely to a thread: find in it, go to a place, print it, merge it, split it. Each has a key, said beside it. */
export function MoreMenu({ row, mayJoin, splits, onFind, onJump, onUnread }: Props) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const merge = () => (mayJoin ? setMerging(true) : undefined);
  const only = splits ? undefined : t("console.split.only");
  const split = () => (mayJoin ? (only ? toast(only) : startChoosing(row.id)) : undefined);
  const print = () => void window.open(`/print/${row.id}`, "_blank", "noopener");
  const acts: Record<string, () => void> = {
    ...{ find: onFind, merge, split, print, layBack: onUnread, keep: () => keepOpen(row) },
    unread: () => onJump("unread"),
    firstAnswer: () => onJump({ place: "firstAnswer" }),
    start: () => onJump({ place: "start" }),
    end: () => onJump("end"),
  };
  useShortcuts({
    ...{ "Shift+M": merge, "Shift+S": split, "Shift+P": print, "Mod+F": onFind, u: onUnread },
    ...{ "Shift+U": () => onJump("unread"), "Mod+Home": () => onJump({ place: "start" }), "Mod+End": () => onJump("end") },
  });
  const place = t("console.more.place");
  const entries: MenuEntry[] = [
    { id: "find", text: t("console.more.find"), icon: "search", aside: keysText("Mod+F") },
    { id: "keep", text: t("tabs.keep"), icon: "plus", aside: "O" },
    { id: "layBack", text: t("console.more.layBack"), icon: "mail", aside: "U" },
    { id: "print", text: t("console.more.print"), icon: "doc", aside: keysText("Shift+P") },
    ...(mayJoin
      ? [
          { id: "merge", text: t("console.more.merge"), icon: "merge", aside: keysText("Shift+M") },
          { id: "split", text: t("console.more.split"), icon: "route", aside: keysText("Shift+S"), ...(only ? { why: only } : {}) },
        ]
      : []),
    { id: "unread", text: t("console.more.unread"), icon: "arrow", aside: keysText("Shift+U"), group: place },
    { id: "firstAnswer", text: t("console.more.firstAnswer"), icon: "reply", group: place },
    { id: "start", text: t("console.more.start"), icon: "up", aside: keysText("Mod+Home"), group: place },
    { id: "end", text: t("console.more.end"), icon: "down", aside: keysText("Mod+End"), group: place },
  ];
  return (
    <>
      <Menu label={t("console.more.label")} className="btn quiet sm icon" entries={entries} onPick={(id) => acts[id]?.()}>
        <Icon name="more" />
      </Menu>
      {merging && (
        <Suspense fallback={null}>
          <MergeDialog row={row} onClose={() => setMerging(false)} />
        </Suspense>
      )}
    </>
  );
}
