import { useId } from "react";

interface Props {
  label: string;
  aside?: string;
  value: string;
  rows?: number;
  most?: number;
  autoFocus?: boolean;
  onChange: (text: string) => void;
}

/** A labelled field of several lines that has to be filled. */
export function WordsField({ label, aside, value, rows = 3, most = 2000, autoFocus, onChange }: Props) {
  const id = useId();
  return (
    <div className="field wide">
      <label htmlFor={id}>
        {label}
        {aside && <span className="opt-l">{aside}</span>}
      </label>
      <textarea
        className="textarea"
        id={id}
        rows={rows}
        required
        maxLength={most}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
