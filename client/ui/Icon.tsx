import { drawings } from "./drawings.ts";
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
