import { useLayoutEffect, useRef, useState } from "react";

/** A pin's width, which is also the least a finger is to hit (WCAG 2.5.8), and a hair so that rounding leaves it whole. */
const pinPx = 24.5;
const leastRoom = 4;

/** What one pin takes of its line, in per cent: on a phone many times what it takes on a wide screen. `line` is put on the line. */
export function usePinRoom() {
  const line = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(leastRoom);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const measure = () => setRoom(Math.max(leastRoom, (pinPx / Math.max(1, element.clientWidth)) * 100));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return { line, room };
}
