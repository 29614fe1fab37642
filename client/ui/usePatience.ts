import { useEffect, useState } from "react";

/** How long a wait has gone on: nothing is shown for 150 ms, then bars, and after four seconds an offer to try again. */
export function usePatience(waiting: boolean): "quiet" | "bars" | "long" {
  const [patience, setPatience] = useState<"quiet" | "bars" | "long">("quiet");
  useEffect(() => {
    setPatience("quiet");
    if (!waiting) return;
    const timers = [setTimeout(() => setPatience("bars"), 150), setTimeout(() => setPatience("long"), 4000)];
    return () => timers.forEach(clearTimeout);
  }, [waiting]);
  return patience;
}
