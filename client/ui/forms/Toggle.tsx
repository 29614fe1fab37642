/** A few exclusive choices in one bar: arrows move between them. */
export function Toggle<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: [Value, string][];
  onChange: (value: Value) => void;
}) {
  const move = (by: number) => {
    const at = options.findIndex(([one]) => one === value);
    const next = options[(at + by + options.length) % options.length];
    if (next) onChange(next[0]);
  };
  return (
    <div
      className="tog"
      role="radiogroup"
      aria-label={label}
      onKeyDown={({ key }) =>
        key === "ArrowRight" || key === "ArrowDown" ? move(1) : key === "ArrowLeft" || key === "ArrowUp" ? move(-1) : undefined
      }
    >
      {options.map(([one, text]) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === value}
          tabIndex={one === value ? 0 : -1}
          lang={one === "zh-CN" ? "zh-CN" : undefined}
          onClick={() => onChange(one)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
