import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { late } from "../../platform/late.ts";
import { countsQuery } from "../../platform/queries.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";

const Palette = late(async () => (await import("./Palette.tsx")).Palette);
const KeySheet = late(async () => (await import("./KeySheet.tsx")).KeySheet);

/** The palette (Ctrl K), the sheet of keys (?), and in the tab's title how many wait for this person. */
export function Commands() {
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  const { data: counts } = useQuery(countsQuery);
  useShortcuts({ "Mod+K": () => setOpen("palette"), "?": () => setOpen("sheet") });
  const waiting = counts?.waiting ?? 0;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting > 99 ? "99+" : waiting}) Waydesk` : "Waydesk";
  }, [waiting]);
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "palette" && <Palette onClose={close} />}
      {open === "sheet" && <KeySheet onClose={close} />}
    </Suspense>
  );
}
