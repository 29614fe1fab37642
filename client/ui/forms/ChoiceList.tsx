import { useEffect, useRef, type RefObject } from "react";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../Icon.tsx";
import type { Choice } from "./fitsTyped.ts";

interface Props {
  /** The field's id: the list and its options are named after it. */
  id: string;
  label: string;
  box: RefObject<HTMLInputElement | null>;
  fits: Choice[];
  at: number;
  none: string;
  value: string;
  onPick: (choice: Choice) => void;
  onClose: () => void;
}

/** The choices below their field, which keeps the focus: the marked one is in view, and a press takes one. */
export function ChoiceList({ id, label, box, fits, at, none, value, onPick, onClose }: Props) {
  const marked = useRef<HTMLDivElement>(null);
  // Newer browsers answer it with a promise, which is no way to end an effect.
  useEffect(() => void marked.current?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <Popover
      isOpen
      isNonModal
      onOpenChange={(open) => (open ? undefined : onClose())}
      triggerRef={box}
      placement="bottom start"
      offset={4}
      className="menu-pop"
      style={{ minWidth: box.current?.offsetWidth }}
    >
      <div id={`${id}-list`} role="listbox" aria-label={label} className="menu" onMouseDown={(event) => event.preventDefault()}>
        {fits.map((one, index) => (
          <div
            key={one.id}
            ref={index === at ? marked : undefined}
            id={`${id}-${index}`}
            role="option"
            aria-selected={one.id === value}
            data-focused={index === at || undefined}
            className="mi"
            onClick={() => onPick(one)}
          >
            <span className="ell">{one.text}</span>
            {one.aside && <span className="r">{one.aside}</span>}
            {one.id === value && <Icon name="check" size="s" />}
          </div>
        ))}
        {fits.length === 0 && (
          <div role="option" aria-disabled aria-selected={false} className="mi choice-none">
            {none}
          </div>
        )}
      </div>
    </Popover>
  );
}
