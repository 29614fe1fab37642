import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { reasonText } from "../../platform/reasonText.ts";
import { Button } from "../../ui/Button.tsx";
import { Below } from "../../ui/forms/Field.tsx";
import { NameFields, trimmed, unnamed, type Names } from "../../ui/forms/NameFields.tsx";

interface Props {
  id: string;
  label: string;
  /** What the button says. */
  word: string;
  /** What else is asked, after the button. */
  children?: ReactNode;
  add: (names: Names) => Promise<unknown>;
}

/** Something new that has a name in both languages; the boxes are empty again once it is there. */
export function AddNamed({ id, label, word, children, add }: Props) {
  const [names, setNames] = useState(unnamed);
  const { mutate, isPending, error } = useMutation({ mutationFn: () => add(trimmed(names)), onSuccess: () => setNames(unnamed) });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (names.name.trim()) mutate();
      }}
    >
      <NameFields {...names} label={label} maxLength={80} onChange={(by) => setNames({ ...names, ...by })} />
      <Button type="submit" busy={isPending}>
        {word}
      </Button>
      {children}
      <Below id={id} fault={error ? reasonText(error) : null} />
    </form>
  );
}
