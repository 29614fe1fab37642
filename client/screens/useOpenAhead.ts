import { useNavigate } from "@tanstack/react-router";
import { createContext, useEffect, useState } from "react";
import { afterPaint, nextTask } from "../ui/useAfterPaint.ts";
import { useSteady } from "../ui/useSteady.ts";

/** Which conversation is shown, and how another one is. */
export interface Opened {
  id: string | undefined;
  open: (id: string) => void;
}

interface Ahead {
  to: string;
  /** The address it was opened from, and those of conversations that were opened and left since. */
  over: ReadonlySet<string>;
}

/** For what is drawn inside the console. */
export const OpenedHere = createContext<Opened>({ id: undefined, open: () => undefined });

/**
 * The conversation of the address, or the one that was opened since: it is drawn at once and the address follows one picture later, for the
 * router's work takes as long as the thread's own (UI-3). Where none stands open there is nothing to draw it in, and the address goes first.
 */
export function useOpenAhead(current: string | undefined): Opened {
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const inForce = ahead && current && ahead.over.has(current) ? ahead : null;
  const go = (id: string) => void navigate({ to: "/conversations/$id", params: { id }, search: true });
  const open = useSteady((id: string) => {
    if (current && current !== id) return nextTask(() => setAhead((now) => further(now, current, id)));
    setAhead(null);
    go(id);
  });
  // Any address but those passed over, whoever asked for it, is what is shown from then on.
  useEffect(() => setAhead((now) => (now && current && now.over.has(current) ? now : null)), [current]);
  useEffect(() => (inForce ? afterPaint(() => go(inForce.to)) : undefined), [inForce]);
  return { id: inForce?.to ?? current, open };
}

/** Opened faster than the address follows: addresses of those in between may still come. */
const further = (now: Ahead | null, current: string, to: string): Ahead => {
  const over = new Set([...(now ? [...now.over, now.to] : []), current]);
  over.delete(to);
  return { to, over };
};
