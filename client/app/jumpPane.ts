const panes = ["header.top", "nav.rail", ".list .rows", ".thread .tl", ".comp .ta", ".context"];

/** Moves the focus to the next or the previous pane that is on the screen. */
export function jumpPane(by: 1 | -1) {
  const shown = panes
    .map((pane) => document.querySelector<HTMLElement>(pane))
    .filter((pane): pane is HTMLElement => pane !== null && pane.offsetParent !== null && stopIn(pane) !== null);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const next = shown[(at + by + shown.length) % shown.length];
  if (next) stopIn(next)?.focus();
}

/** Where the focus stops in a pane: the pane itself or its first control; null leaves the pane out. */
const stopIn = (pane: HTMLElement) =>
  pane.tabIndex === 0 ? pane : pane.querySelector<HTMLElement>("a[href], button:not(:disabled), [tabindex='0'], [contenteditable='true']");
