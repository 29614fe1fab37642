import { Suspense } from "react";
import { late } from "../../platform/late.ts";
import { useDesk } from "../../platform/work/openTabs.ts";
import { useTabKeys } from "./useTabKeys.ts";

const TabBar = late(async () => (await import("./TabBar.tsx")).TabBar);

interface Props {
  current: string | undefined;
  /** The window is wide enough for two beside one another. */
  twoFit?: boolean;
  onOpen: (id: string) => void;
  /** The last tab was closed. */
  onNothing: () => void;
}

/** The conversations that are kept open, above the one that is shown; nothing where none is kept. */
export function OpenTabs({ current, twoFit = false, onOpen, onNothing }: Props) {
  const { close } = useTabKeys(current, twoFit, onOpen, onNothing);
  const some = useDesk(({ tabs }) => tabs.length > 0);
  if (!some) return null;
  return (
    <Suspense fallback={<div className="tabbar" />}>
      <TabBar {...{ current, twoFit, onOpen }} onClose={close} />
    </Suspense>
  );
}
