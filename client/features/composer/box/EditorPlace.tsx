import type { Editor } from "@tiptap/core";
import { useLayoutEffect, useRef } from "react";

/**
 * Where the editor stands. The library's own place takes its editor apart in the very drawing that shows the next conversation (UI-3); from this
 * one it goes with the rest, and is taken apart afterwards.
 */
export function EditorPlace({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(editor.view.dom);
    editor.view.updateRoot();
  }, [editor]);
  return <div ref={place} />;
}
