import { useState } from "react";

/** A choice of this browser that is still made after a reload. */
export function useKept(place: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(place) === "true");
  const keep = (next: boolean) => (localStorage.setItem(place, String(next)), setOn(next));
  return [on, keep];
}
