import sprite from "./icons.svg?no-inline";

/**
 * What stands inside the sprite's symbols, by name, once it has come. An icon that refers to the sprite costs the browser a shadow tree and a
 * `load` event each, a tenth of what opening a conversation takes (UI-3); until it has come, and where it cannot be had, icons refer to it.
 */
export const drawings = new Map<string, { __html: string }>();

async function take() {
  const answer = await fetch(sprite);
  if (!answer.ok) return;
  const symbols = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").querySelectorAll("symbol");
  for (const symbol of symbols) drawings.set(symbol.id, { __html: symbol.innerHTML });
}

take().catch(() => drawings.clear());
