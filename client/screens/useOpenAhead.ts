import { useNavigate } from "@tanstack/react-router";
import { createContext, useEffect, useState } from "react";
import { afterPaint, nextTask } from "../ui/useAfterPaint.ts";
import { useSteady } from "../ui/useSteady.ts";

/** Which conversation is shown, and how another one is. */
export interface Opened {
  id: string | undefined;
  open: (id: string) => void;
}

/** For what is drawn inside the console. */
export const OpenedHere = createContext<Opened>({ id: undefined, open: () => undefined });

/**
 * The conversation of the address, or the one that was opened since: it is drawn at once and the address follows one picture later, for the
 * router's work takes as long as the thread's own (UI-3). Where none stands open there is nothing to draw it in, and the address goes first.
 */
export function useOpenAhead(current: string | undefined): Opened {
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<{ from: string; to: string } | null>(null);
  // Another address, whoever asked for it, is what is shown from then on.
  const inForce = ahead?.from === current ? ahead : null;
  const go = (id: string) => void navigate({ to: "/conversations/$id", params: { id }, search: true });
  const open = useSteady((id: string) => (current ? nextTask(() => setAhead({ from: current, to: id })) : go(id)));
  useEffect(() => setAhead(null), [current]);
  useEffect(() => (inForce ? afterPaint(() => go(inForce.to)) : undefined), [inForce]);
  return { id: inForce?.to ?? current, open };
}
