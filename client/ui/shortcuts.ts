import { createContext, useContext, useEffect, useRef } from "react";

/** What single keys do here, by the key's name; combined ones as "Alt+1", "Shift+N" or "Mod+K" (Ctrl, or Cmd on a Mac). */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** False around what is on the screen while the keys belong to what stands beside it. */
export const KeysHere = createContext(true);

/** Keys that work while this part is on the screen. Single letters are left alone inside text fields and while an input method composes. */
export function useShortcuts(shortcuts: Shortcuts) {
  const here = useContext(KeysHere);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = here ? shortcuts : {};
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const run = latest.current[name];
      if (!run || event.isComposing || event.defaultPrevented || (isLetter(name) && isTyping(event.target))) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** A key that writes or moves inside a field; F6 and keys with Alt, Ctrl or Cmd never do. */
const isLetter = (name: string) => (!name.includes("+") || /^Shift\+.$/.test(name)) && !/^f\d+$/.test(name);

function nameOf({ key, altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent) {
  if (altKey && code.startsWith("Digit")) return `Alt+${code.slice(5)}`;
  if (ctrlKey || metaKey) return `Mod+${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.toUpperCase() : key}`;
  if (altKey) return `Alt+${key}`;
  return shiftKey && (key.length > 1 || /[a-z]/i.test(key)) ? `Shift+${key.length > 1 ? key : key.toUpperCase()}` : key.toLowerCase();
}

/** In a field, a menu or a dialog keys belong to it. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=menu], [role=dialog]") !== null;
