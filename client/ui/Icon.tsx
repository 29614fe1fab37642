import sprite from "./icons.svg?no-inline";

/** One of the product's line icons, by the name of its symbol. It is always beside a word or a labelled button, so it is hidden from readers. */
export function Icon({ name, size = "m" }: { name: string; size?: "xs" | "s" | "m" | "l" }) {
  return (
    <svg className={size === "m" ? "i" : `i ${size}`} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
