import { useRef, useState } from "react";
import { reasonText } from "../reasonText.ts";
import { timeNow } from "../clock/timeNow.ts";

const dayMs = 86_400_000;
/** How far back is looked. */
export const lastDays = 30;

interface Asked<Piece> {
  /** What one day holds. */
  ask: (day: { from: string; to: string }) => Promise<Piece>;
  /** Two pieces as one, the later day first. */
  add: (sum: Piece, piece: Piece) => Piece;
}

/** Asks for the last thirty days, newest first, one request a day, so that it shows how far it is and can be stopped. */
export function useLastDays<Piece>({ ask, add }: Asked<Piece>) {
  const [done, setDone] = useState(0);
  const [sum, setSum] = useState<Piece | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const stopped = useRef(true);
  const start = async () => {
    stopped.current = false;
    setRunning(true);
    setFault(null);
    try {
      const until = timeNow();
      for (let day = 0, all: Piece | null = null; day < lastDays && !stopped.current; day++) {
        const [from, to] = [until - (day + 1) * dayMs, until - day * dayMs].map((at) => new Date(at).toISOString()) as [string, string];
        const piece = await ask({ from, to });
        all = all === null ? piece : add(all, piece);
        setDone(day + 1);
        setSum(all);
      }
    } catch (error) {
      setFault(reasonText(error));
    }
    setRunning(false);
  };
  return { done, sum, fault, running, toggle: () => (running ? (stopped.current = true) : void start()) };
}
