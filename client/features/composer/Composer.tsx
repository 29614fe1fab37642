import { Suspense, useEffect, useRef, type RefObject } from "react";
import { late } from "../../platform/late.ts";
import { useAfterPaint } from "../../ui/useAfterPaint.ts";
import { ComposerBones } from "./ComposerBones.tsx";
import type { ComposerProps } from "./OpenComposer.tsx";

const OpenComposer = late(async () => (await import("./OpenComposer.tsx")).OpenComposer);

/** Where one answers. The thread is seen first, the composer follows in the next drawing (UI-3); a key pressed in between is not lost. */
export function Composer(props: ComposerProps) {
  const painted = useAfterPaint();
  const early = useRef<KeyboardEvent | null>(null);
  const { abilities, id } = props.conversation;
  if (!abilities.includes("conversation.reply") && !abilities.includes("conversation.note")) return null;
  const bones = <ComposerBones id={id} onKey={(event) => (early.current = event)} />;
  if (!painted) return bones;
  return (
    <Suspense fallback={bones}>
      <OpenComposer {...props} />
      <KeyAgain early={early} />
    </Suspense>
  );
}

/** Presses the noted key once the composer that stands before it is there to hear it. */
function KeyAgain({ early }: { early: RefObject<KeyboardEvent | null> }) {
  useEffect(() => {
    const { current: event } = early;
    early.current = null;
    if (event) document.body.dispatchEvent(new KeyboardEvent("keydown", event));
  }, []);
  return null;
}
