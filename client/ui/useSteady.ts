import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function for as long as this part is on the screen, doing what the newest one does: who is given it need not be drawn again. */
export function useSteady<Given extends unknown[], Answer>(newest: (...given: Given) => Answer): (...given: Given) => Answer {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
