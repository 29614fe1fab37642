import sprite from "./icons.svg?no-inline";

/** One of the product's line icons, by the name of its symbol. It is always beside a word or a labelled button, so it is hidden from readers. */
export function Icon({ name, size = "m" }: { name: string; size?: "xs" | "s" | "m" | "l" }) {
  const drawing = drawings.get(name);
  const className = size === "m" ? "i" : `i ${size}`;
  if (drawing) return <svg key="drawn" className={className} viewBox="0 0 16 16" aria-hidden="true" dangerouslySetInnerHTML={drawing} />;
  return (
    <svg className={className} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

/**
 * What stands inside the sprite's symbols, by name, once it has come. An icon that refers to the sprite costs the browser a shadow tree and a
 * `load` event each, a tenth of what opening a conversation takes (UI-3); until it has come, and where it cannot be had, icons refer to it.
 */
const drawings = new Map<string, { __html: string }>();

async function takeDrawings() {
  const answer = await fetch(sprite);
  if (!answer.ok) return;
  const symbols = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").querySelectorAll("symbol");
  for (const symbol of symbols) drawings.set(symbol.id, { __html: symbol.innerHTML });
}

takeDrawings().catch(() => drawings.clear());
