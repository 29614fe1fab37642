interface Props {
  options: readonly (readonly [string, string])[];
  chosen: readonly string[];
  /** Only one at a time. */
  one?: boolean;
  onChange: (chosen: string[]) => void;
}

/** Values to tick; at least one stays ticked. */
export function ValueChips({ options, chosen, one, onChange }: Props) {
  const toggle = (value: string) => {
    const next = one ? [value] : chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    if (next.length > 0) onChange(next);
  };
  return (
    <span className="cond-v">
      {options.map(([value, text]) => (
        <button key={value} type="button" className="chip line" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {text}
        </button>
      ))}
    </span>
  );
}
