import type { Editor } from "@tiptap/core";

/** What opens a picker: `/` macros and articles, `@` people, `:` pictures of a face; and what was typed after it. */
export interface Trigger {
  mark: "/" | "@" | ":";
  typed: string;
  /** Where it stands in the document, the mark included. */
  from: number;
  to: number;
}

const begun = /(?:^|\s)([/@:])([^\s/@:]{0,30})$/u;

/** The picker the caret stands in, or null; a mark in the middle of a word (an address, a time) opens none. */
export function triggerAt(editor: Editor, allowed: string): Trigger | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === "codeBlock") return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc");
  const [, mark = "", typed = ""] = begun.exec(before) ?? [];
  if (mark === "" || !allowed.includes(mark) || (mark === ":" && typed.length < 2)) return null;
  return { mark: mark as Trigger["mark"], typed, from: $from.pos - typed.length - 1, to: $from.pos };
}
