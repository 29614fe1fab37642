import { useId, type ReactNode, type SelectHTMLAttributes } from "react";
import { Icon } from "../Icon.tsx";

interface Props {
  label: string;
  aside?: ReactNode;
}

/** A labelled choice of one; the browser's own list, so that it works the same by keyboard, touch and reader. */
export function SelectField({ label, aside, children, ...select }: Props & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="selectw">
        <select className="select" id={id} {...select}>
          {children}
        </select>
        {aside && <span className="m num">{aside}</span>}
        <Icon name="down" size="s" />
      </span>
    </div>
  );
}
