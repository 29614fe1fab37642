import { Suspense, useEffect, useState } from "react";
import { late } from "../../platform/late.ts";
import { useUnreadCount } from "../../platform/live/readMarks.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";

const Palette = late(async () => (await import("./Palette.tsx")).Palette);
const KeySheet = late(async () => (await import("./KeySheet.tsx")).KeySheet);

/** The palette (Ctrl K), the sheet of keys (?), and in the tab's title how many of this person's conversations are unread. */
export function Commands() {
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  const unread = useUnreadCount();
  useShortcuts({ "Mod+K": () => setOpen("palette"), "?": () => setOpen("sheet") });
  useEffect(() => {
    document.title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) Waydesk` : "Waydesk";
  }, [unread]);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={open && <KeysHeldBack />}>
      {open === "palette" && <Palette onClose={close} />}
      {open === "sheet" && <KeySheet onClose={close} />}
    </Suspense>
  );
}

/** While the palette comes, letters that are meant for it do nothing elsewhere: E would resolve what is open. */
function KeysHeldBack() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => (event.key === "Escape" ? undefined : (event.stopPropagation(), event.preventDefault()));
    document.addEventListener("keydown", hold, true);
    return () => document.removeEventListener("keydown", hold, true);
  }, []);
  return null;
}
