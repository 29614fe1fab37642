import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Ability } from "../../../shared/auth/abilities.ts";
import type { RoleInForce } from "../../../shared/auth/roleInForce.schema.ts";
import { api } from "../../platform/api.ts";
import { queries } from "../../platform/queries.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { rolesQuery, useRoles } from "../../platform/rolesInForce.ts";
import { dayAndTime } from "../../platform/text/time.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/floating/toasts.ts";
import { Below } from "../../ui/forms/Field.tsx";
import { RemoveButton } from "../../ui/RemoveButton.tsx";
import { RoleHolders } from "./RoleHolders.tsx";
import type { RoleDraftState } from "./useRoleDraft.ts";

/** The role that is looked at: what changes, whom it touches, and saving it. */
export function RoleDraft({ role, draft, may }: { role: RoleInForce; draft: RoleDraftState; may: boolean }) {
  const { t } = useTranslation();
  const { roleText } = useRoles();
  const name = roleText(role.key);
  const changes = draft.gained.length + draft.lost.length > 0;
  const afresh = () => queries.invalidateQueries({ queryKey: rolesQuery.queryKey });
  const save = useMutation({
    mutationFn: () => api.roles.change({ key: role.key, abilities: [...draft.abilities], seenVersion: draft.seenVersion }),
    onSuccess: () => (draft.discard(), toast(t("roles.saved", { name }))),
    onSettled: afresh,
  });
  const remove = useMutation({ mutationFn: () => api.roles.remove({ key: role.key }), onSuccess: draft.discard, onSettled: afresh });
  const error = save.error ?? remove.error;
  return (
    <aside className="panel role-d" aria-label={name}>
      <header>
        <h2>{changes ? t("roles.changeTo", { name }) : name}</h2>
        {changes && <span className="chip">{t("roles.notSaved")}</span>}
      </header>
      <div className="in">
        {!changes && (
          <p className="hint">
            {role.key === "administrator" || role.key === "auditor"
              ? t(`roles.fixed.${role.key}`)
              : t(may ? "roles.how" : "roles.readOnly")}
          </p>
        )}
        <Abilities title={t("roles.gains")} abilities={draft.gained} />
        <Abilities title={t("roles.loses")} abilities={draft.lost} />
        <RoleHolders role={role.key} />
        {changes && <p className="hint">{t("roles.atOnce")}</p>}
        {role.changedBy && role.changedAt && (
          <p className="hint">{t("roles.changedBy", { name: role.changedBy, time: dayAndTime(role.changedAt) })}</p>
        )}
        <Below id="role" fault={error ? reasonText(error) : null} />
        {may && changes && (
          <div className="btns">
            <Button onClick={draft.discard}>{t("roles.discard")}</Button>
            <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
              {t("roles.save")}
            </Button>
          </div>
        )}
        {may && !changes && (role.changed || !role.builtIn) && (
          <RemoveButton
            word={t(role.builtIn ? "roles.reset" : "roles.remove")}
            sure={t(role.builtIn ? "roles.resetSure" : "roles.removeSure", { name })}
            onRemove={() => remove.mutate()}
          />
        )}
      </div>
    </aside>
  );
}

function Abilities({ title, abilities }: { title: string; abilities: Ability[] }) {
  const { t } = useTranslation();
  if (abilities.length === 0) return null;
  return (
    <div className="role-c">
      <h3>{title}</h3>
      <ul>
        {abilities.map((ability) => (
          <li key={ability}>{t(`roles.can.${ability}`)}</li>
        ))}
      </ul>
    </div>
  );
}
