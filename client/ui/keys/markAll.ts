import { useEffect, useRef } from "react";

/** The rows of the list on the screen: what choosing them all does. */
let rows: (() => void) | null = null;

/** Rows that Ctrl A chooses while the focus is in their list or nowhere; null where nothing may be done to many. */
export function useRowsToMark(choose: (() => void) | null) {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const own = () => latest.current?.();
    rows = own;
    return () => {
      if (rows === own) rows = null;
    };
  }, []);
}

/** Ctrl A marks what the focus is in, and never the whole window: the text of a field, the rows of a list, the words of a thread, a page, a dialog. */
export function useMarkAll() {
  useEffect(() => {
    document.addEventListener("keydown", markAll);
    return () => document.removeEventListener("keydown", markAll);
  }, []);
}

function markAll(event: KeyboardEvent) {
  const isIt = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "a";
  const at = event.target instanceof Element && event.target !== document.body ? event.target : null;
  if (!isIt || event.defaultPrevented || event.isComposing || at?.closest(fields)) return;
  event.preventDefault();
  const words = at ? wordsAround(at) : document.querySelector("main.page");
  if (words) return getSelection()?.selectAllChildren(words);
  if (!at || at.closest(".list")) rows?.();
}

// An editor of rich text, too, marks its own.
const fields = "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]";

/** What is read where the focus is: of a conversation the thread itself, without its head and its composer. */
function wordsAround(at: Element): Element | null {
  const around = at.closest("[role=dialog], .thread, .context, main.page");
  return around?.querySelector(".tl") ?? around;
}
