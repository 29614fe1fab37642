import { useRef } from "react";
import { readKept } from "../../platform/sending/drafts.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";

/** The composer in the first picture: its place and the words that are kept for it. Its keys are noted for the composer itself. */
export function ComposerBones({ id, onKey }: { id: string; onKey: (event: KeyboardEvent) => void }) {
  const words = useRef(readKept(id)?.words);
  useShortcuts({ r: onKey, n: onKey, m: onKey, "Alt+1": onKey, "Alt+2": onKey, "Alt+3": onKey });
  return (
    <div className="comp bones" aria-busy="true">
      <div className="nobody-here" />
      <div className={words.current?.kind === "note" ? "box notebox" : "box"}>
        <div className="tabs" />
        <WordsInBox text={words.current?.text ?? ""} />
        <div className="tools" />
      </div>
    </div>
  );
}

/** As high as the editor with the same words. */
export const WordsInBox = ({ text }: { text: string }) => (
  <>
    <div className="ta">{text}</div>
    <div className="fmt" />
  </>
);
