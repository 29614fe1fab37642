import { useMemo, useSyncExternalStore } from "react";

/** True while the window is at least so many pixels wide. */
export function useWide(pixels: number): boolean {
  const { hear, read } = useMemo(() => watched(pixels), [pixels]);
  return useSyncExternalStore(hear, read);
}

function watched(pixels: number) {
  const asked = matchMedia(`(min-width: ${pixels}px)`);
  const hear = (tell: () => void) => {
    asked.addEventListener("change", tell);
    return () => asked.removeEventListener("change", tell);
  };
  return { hear, read: () => asked.matches };
}
