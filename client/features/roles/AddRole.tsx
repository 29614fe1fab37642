import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { RoleInForce } from "../../../shared/auth/roleInForce.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { rolesQuery, useRoles } from "../../platform/rolesInForce.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";

interface Props {
  roles: RoleInForce[];
  onAdded: (key: string) => void;
  onClose: () => void;
}

/** The way to an own role. */
export function AddRole({ roles, onAdded }: Pick<Props, "roles" | "onAdded">) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <>
      <Button look="primary" onClick={() => setAdding(true)}>
        {t("roles.add")}
      </Button>
      {adding && <AddRoleDialog roles={roles} onAdded={(key) => (close(), onAdded(key))} onClose={close} />}
    </>
  );
}

/** An own role begins as another is, and is changed in the matrix. */
function AddRoleDialog({ roles, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const { roleText } = useRoles();
  const [role, setRole] = useState({ name: "", nameZh: "", like: "agent" });
  const add = useMutation({
    mutationFn: () => api.roles.add({ name: role.name.trim(), nameZh: role.nameZh.trim() || null, like: role.like }),
    onSuccess: async ({ key }) => {
      await queries.invalidateQueries({ queryKey: rolesQuery.queryKey });
      onAdded(key);
    },
  });
  return (
    <Dialog title={t("roles.add")} lead={t("roles.addLead")} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <div className="g2">
          <Field
            label={t("roles.name")}
            required
            autoFocus
            maxLength={120}
            value={role.name}
            onChange={({ target }) => setRole({ ...role, name: target.value })}
          />
          <Field
            label={t("roles.nameZh")}
            maxLength={120}
            value={role.nameZh}
            onChange={({ target }) => setRole({ ...role, nameZh: target.value })}
          />
        </div>
        <SelectField label={t("roles.like")} value={role.like} onChange={({ target }) => setRole({ ...role, like: target.value })}>
          {roles.map(({ key }) => (
            <option key={key} value={key}>
              {roleText(key)}
            </option>
          ))}
        </SelectField>
        <Below id="add-role" fault={add.error ? reasonText(add.error) : null} />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" busy={add.isPending}>
            {t("roles.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
