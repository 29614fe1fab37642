import type { ReactNode } from "react";
import type { Macro } from "../../../../shared/macros/macro.schema.ts";
import { langOf } from "../../../platform/text/names.ts";

/** One thing that can be put in. `hindrance` says why it cannot. */
export interface Pick {
  id: string;
  text: string;
  small: string;
  mark?: ReactNode;
  macro?: Macro;
  hindrance?: string;
  take: () => void;
}

interface Props {
  id: string;
  pick: Pick;
  typed: string;
  chosen: boolean;
  onPoint: () => void;
}

export const PickRow = ({ id, pick: { text, small, mark, hindrance, take }, typed, chosen, onPoint }: Props) => (
  <div
    id={id}
    role="option"
    className={hindrance ? "mi off" : "mi"}
    aria-selected={chosen}
    aria-disabled={hindrance ? true : undefined}
    onMouseMove={onPoint}
    onClick={() => (hindrance ? undefined : take())}
  >
    {mark}
    <span className="two">
      <span lang={langOf(text)}>
        <Marked text={text} typed={typed} />
      </span>
      <small className="ell">{hindrance ?? small}</small>
    </span>
  </div>
);

/** What was typed, where it stands in the name. */
function Marked({ text, typed }: { text: string; typed: string }) {
  const at = typed ? text.toLowerCase().indexOf(typed.toLowerCase()) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + typed.length)}</mark>
      {text.slice(at + typed.length)}
    </>
  );
}
