import { useState } from "react";
import { Button } from "./Button.tsx";

/** Removes at the second press: the first one says what it will do, and leaving it takes that back. */
export function RemoveButton({ word, sure, small, onRemove }: { word: string; sure: string; small?: boolean; onRemove: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      small={small ?? false}
      look={asked ? "danger" : "quiet"}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? (setAsked(false), onRemove()) : setAsked(true))}
    >
      {asked ? sure : word}
    </Button>
  );
}
