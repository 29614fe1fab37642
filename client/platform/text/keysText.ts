/** Keys as the person's keyboard has them: "Mod+Shift+P" is "Ctrl ⇧ P", or "⌘ ⇧ P". */
export const keysText = (keys: string) =>
  keys
    .replace("Mod", /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl")
    .replace("Shift", "⇧")
    .replace("Enter", "↵")
    .replaceAll("+", " ");
