const focusable = "button, input, textarea, [tabindex]";

/** On a phone the panel is the whole screen: Tab stays inside it. */
export function keepFocus(event: KeyboardEvent, panel: HTMLElement) {
  if (event.key !== "Tab" || !matchMedia("(max-width: 480px)").matches) return;
  const all = [...panel.querySelectorAll<HTMLElement>(focusable)];
  const [first, last] = [all[0], all.at(-1)];
  const at = event.target;
  if (at !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
