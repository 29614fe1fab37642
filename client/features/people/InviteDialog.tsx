import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Language } from "../../../shared/auth/agent.schema.ts";
import type { Department } from "../../../shared/departments/department.schema.ts";
import { departmentName } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { useRoles } from "../../platform/rolesInForce.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { SelectField } from "../../ui/forms/SelectField.tsx";
import { InvitedDialog } from "./InvitedDialog.tsx";
import { useInvitation } from "./useInvitation.ts";

/** Invites a person by mail; without a mail server the link is shown once to be handed over. */
export function InviteDialog({ departments, onClose }: { departments: Department[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { roles, roleText } = useRoles();
  const { form, set, toggle, invite } = useInvitation(departments);
  if (invite.data) return <InvitedDialog name={invite.data.name} url={invite.data.invitationUrl} onClose={onClose} />;
  return (
    <Dialog title={t("console.people.invite")} lead={t("console.people.inviteLead")} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Field
          label={t("console.people.name")}
          required
          autoFocus
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field label={t("start.email")} required type="email" value={form.email} onChange={(event) => set({ email: event.target.value })} />
        <div className="g2">
          <SelectField label={t("console.people.role")} value={form.role} onChange={(event) => set({ role: event.target.value })}>
            {roles.map(({ key }) => (
              <option key={key} value={key}>
                {roleText(key)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t("start.setUp.language")}
            value={form.language}
            onChange={(event) => set({ language: event.target.value as Language })}
          >
            <option value="en">English</option>
            <option value="zh-CN">简体中文</option>
          </SelectField>
        </div>
        <fieldset className="field plainset">
          <legend className="lb">{t("console.people.departments")}</legend>
          {departments.map((department) => (
            <label className="tick" key={department.id}>
              <input
                type="checkbox"
                className="ck-b"
                checked={form.departmentIds.includes(department.id)}
                onChange={(event) => toggle(department.id, event.target.checked)}
              />
              {departmentName(department)}
            </label>
          ))}
        </fieldset>
        <Below id="invite" fault={invite.error ? reasonText(invite.error) : null} />
        <div className="dlg-acts">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" type="submit" busy={invite.isPending}>
            {t("console.people.inviteAct")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
