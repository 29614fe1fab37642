import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../Icon.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { fitsTyped, type Choice } from "./fitsTyped.ts";
import "./choice.css";

interface Props {
  label: string;
  /** The label is for readers only: beside it stands what it is. */
  quiet?: boolean;
  /** The id of what is chosen; one that is no choice shows nothing chosen. */
  value: string;
  choices: Choice[];
  /** What the list says where nothing fits what was typed. */
  none: string;
  placeholder?: string | undefined;
  aside?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** The form it belongs to, where that is not the one it stands in. */
  form?: string | undefined;
  onChange: (id: string) => void;
}

/**
 * A labelled choice of one of many: what is typed narrows the list; Enter and Tab take the marked one once something was typed or an arrow moved
 * the mark; a press elsewhere, or an emptied field, keeps what was chosen.
 */
export function ChoiceField({ label, quiet, value, choices, none, placeholder, aside, hint, onChange, ...input }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  // The place of the marked one, -1 where none is; null while the list is closed.
  const [at, setAt] = useState<number | null>(null);
  const [moved, setMoved] = useState(false);
  const chosen = choices.findIndex((one) => one.id === value);
  const wanted = typed?.trim() ?? "";
  const fits = wanted ? choices.filter((one) => fitsTyped(one, wanted)) : choices;
  const open = () => {
    box.current?.select();
    if (at === null) setAt(chosen);
  };
  const hide = () => (setAt(null), setMoved(false));
  const close = () => (hide(), setTyped(null));
  const pick = (one: Choice | undefined) => {
    if (!one) return;
    close();
    if (one.id !== value) onChange(one.id);
  };
  // A list that was only looked at changes nothing, and neither does an emptied field: whoever stood first was not meant.
  const pickMarked = () => (wanted || moved ? pick(fits[at ?? 0]) : close());
  const type = (text: string) => (setTyped(text), setMoved(false), setAt(text.trim() ? 0 : chosen));
  const step = (by: number) => {
    setMoved(true);
    if (at === null) open();
    setAt(Math.min(fits.length - 1, Math.max(0, at === null ? chosen : at + by)));
  };
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    // What was typed waits for its answer also after its list was scrolled away.
    Enter: at === null && typed === null ? undefined : pickMarked,
    Escape: at === null && typed === null ? undefined : close,
  };
  const byKey = (event: KeyboardEvent) => {
    // As with a list of the browser's own: who goes on by Tab takes what is marked with them.
    if (event.key === "Tab" && at !== null) return pickMarked();
    const run = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!run) return;
    event.preventDefault();
    // What is around it, a dialog say, is not left with its list.
    event.stopPropagation();
    run();
  };
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? "vh" : undefined}>
        {label}
      </label>
      <span className="choice-w">
        <input
          {...input}
          ref={box}
          id={id}
          className="input"
          role="combobox"
          autoComplete="off"
          aria-expanded={at !== null}
          aria-controls={`${id}-list`}
          aria-activedescendant={at !== null && fits[at] ? `${id}-${at}` : undefined}
          aria-describedby={hint ? `${id}-below` : undefined}
          placeholder={placeholder}
          value={typed ?? choices[chosen]?.text ?? ""}
          onChange={({ target }) => type(target.value)}
          onClick={() => (at === null ? open() : undefined)}
          onFocus={({ target }) => target.select()}
          onBlur={close}
          onKeyDown={byKey}
        />
        {aside && at === null && <span className="m num">{aside}</span>}
        <Icon name="down" size="s" />
      </span>
      {at !== null && <ChoiceList {...{ id, label, box, fits, at, none, value }} onPick={pick} onClose={hide} />}
      {hint && (
        <div className="hint" id={`${id}-below`}>
          {hint}
        </div>
      )}
    </div>
  );
}
