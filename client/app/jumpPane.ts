const panes = ["header.top", "nav.rail", ".list .rows", ".thread .tl", ".comp .ta", ".context"];

/** Moves the focus to the next or the previous pane that is on the screen. */
export function jumpPane(by: 1 | -1) {
  const shown = panes
    .map((pane) => document.querySelector<HTMLElement>(pane))
    .filter((pane): pane is HTMLElement => pane !== null && pane.offsetParent !== null);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const next = shown[(at + by + shown.length) % shown.length];
  const target = next?.tabIndex === 0 ? next : next?.querySelector<HTMLElement>("a, button, [tabindex='0']");
  target?.focus();
}
