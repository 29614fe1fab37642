import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import { api } from "../../../platform/api.ts";
import { departmentName } from "../../../platform/people.ts";
import { departmentsQuery, queries } from "../../../platform/queries.ts";
import { reasonText } from "../../../platform/reasonText.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";
import { Dialog } from "../../../ui/floating/Dialog.tsx";
import { NameFields, trimmed } from "../../../ui/forms/NameFields.tsx";
import { SaveActs } from "../SaveActs.tsx";
import { IconPick } from "./IconPick.tsx";

/** A department's name in both languages, its icon, and whether it takes what no rule sends elsewhere. */
export function DepartmentDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, isDefault } = department;
  const [{ name, nameZh, icon, takes }, setDraft] = useState({ ...department, takes: isDefault });
  const change = (by: Partial<Department & { takes: boolean }>) => setDraft((now) => ({ ...now, ...by }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await api.departments.change({ id, icon, ...trimmed({ name, nameZh }) });
      if (takes && !isDefault) await api.departments.makeDefault({ id });
    },
    // The first half of it may be done when the second is refused.
    onSettled: () => queries.invalidateQueries({ queryKey: departmentsQuery.queryKey }),
    onSuccess: onClose,
  });
  return (
    <Dialog title={t("console.people.changeDepartment", { name: departmentName(department) })} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) mutate();
        }}
      >
        <NameFields
          {...{ name, nameZh }}
          label={t("console.people.newName")}
          required
          autoFocus
          maxLength={80}
          fault={error ? reasonText(error) : null}
          onChange={change}
        />
        <IconPick value={icon} onChange={(chosen) => change({ icon: chosen })} />
        <label className="tick">
          <input type="checkbox" checked={takes} disabled={isDefault} onChange={({ target }) => change({ takes: target.checked })} />
          <span>
            {t("console.people.takesRest")}
            {isDefault && <small> {t("console.people.takesRestStays")}</small>}
          </span>
        </label>
        <SaveActs busy={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
