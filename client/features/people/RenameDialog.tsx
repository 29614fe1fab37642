import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { reasonText } from "../../platform/reasonText.ts";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { NameFields, trimmed, type Names } from "../../ui/forms/NameFields.tsx";
import { SaveActs } from "./SaveActs.tsx";

interface Props {
  title: string;
  names: Names;
  /** Stores the new names; what it refuses is said in the form. */
  save: (names: Names) => Promise<unknown>;
  onClose: () => void;
}

/** Another name for a department or a team, in both languages. */
export function RenameDialog({ title, names: before, save, onClose }: Props) {
  const { t } = useTranslation();
  const [names, setNames] = useState<Names>({ name: before.name, nameZh: before.nameZh });
  const { mutate, isPending, error } = useMutation({ mutationFn: () => save(trimmed(names)), onSuccess: onClose });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (names.name.trim()) mutate();
        }}
      >
        <NameFields
          {...names}
          label={t("console.people.newName")}
          required
          autoFocus
          maxLength={80}
          fault={error ? reasonText(error) : null}
          onChange={(by) => setNames({ ...names, ...by })}
        />
        <SaveActs busy={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
