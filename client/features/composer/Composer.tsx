import { useEffect, useRef } from "react";
import { useAfterPaint } from "../../ui/useAfterPaint.ts";
import { ComposerBones } from "./ComposerBones.tsx";
import { OpenComposer, type ComposerProps } from "./OpenComposer.tsx";

/** Where one answers. The thread is seen first, the composer follows in the next drawing (UI-3); a key pressed in between is not lost. */
export function Composer(props: ComposerProps) {
  const painted = useAfterPaint();
  const early = useRef<KeyboardEvent | null>(null);
  useEffect(() => {
    const { current: event } = early;
    early.current = null;
    if (painted && event) document.body.dispatchEvent(new KeyboardEvent("keydown", event));
  }, [painted]);
  const { abilities, id } = props.conversation;
  if (!abilities.includes("conversation.reply") && !abilities.includes("conversation.note")) return null;
  return painted ? <OpenComposer {...props} /> : <ComposerBones id={id} onKey={(event) => (early.current = event)} />;
}
