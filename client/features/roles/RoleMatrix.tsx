import { Fragment } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Ability } from "../../../shared/auth/abilities.ts";
import type { RoleInForce } from "../../../shared/auth/roleInForce.schema.ts";
import { useRoles } from "../../platform/rolesInForce.ts";
import { Icon } from "../../ui/Icon.tsx";
import { abilityGroups } from "./abilityGroups.ts";
import type { RoleDraftState } from "./useRoleDraft.ts";

interface Props {
  roles: RoleInForce[];
  draft: RoleDraftState;
  may: boolean;
}

/** Abilities down, roles across; a cell is pressed to give or take one. */
export function RoleMatrix({ roles, draft, may }: Props) {
  const { t } = useTranslation();
  const { roleText } = useRoles();
  return (
    <section className="panel">
      <div className="wide-t" tabIndex={0} role="group" aria-label={t("roles.title")}>
        <table className="tb roles-t">
          <thead>
            <tr>
              <th scope="col">{t("roles.ability")}</th>
              {roles.map(({ key, people, builtIn }) => (
                <th key={key} scope="col" className={key === draft.role?.key ? "on" : ""}>
                  <button type="button" className="linkb" aria-pressed={key === draft.role?.key} onClick={() => draft.choose(key)}>
                    {roleText(key)}
                  </button>
                  <small>{[builtIn ? "" : t("roles.own"), t("roles.people", { count: people })].filter(Boolean).join(", ")}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {abilityGroups.map(({ group, abilities }) => (
              <Fragment key={group}>
                <tr className="roles-g">
                  <th scope="colgroup" colSpan={roles.length + 1}>
                    {t(`roles.group.${group}`)}
                  </th>
                </tr>
                {abilities.map((ability) => (
                  <tr key={ability}>
                    <th scope="row">{t(`roles.can.${ability}`)}</th>
                    {roles.map((role) => (
                      <td key={role.key} className={role.key === draft.role?.key ? "on" : ""}>
                        <Cell role={role} name={roleText(role.key)} ability={ability} draft={draft} may={may} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  role: RoleInForce;
  name: string;
  ability: Ability;
  draft: RoleDraftState;
  may: boolean;
}

/** What cannot be given or taken is a mark, not a button: an administrator holds everything, an auditor reads. */
function Cell({ role, name, ability, draft, may }: CellProps) {
  const { t } = useTranslation();
  const chosen = role.key === draft.role?.key;
  const has = (chosen ? draft.abilities : role.abilities).includes(ability);
  const changed = chosen && has !== role.abilities.includes(ability);
  const mark = has ? <Icon name="check" size="s" /> : <span aria-hidden="true">–</span>;
  const fixed = role.key === "administrator" || (role.key === "auditor" && !/\.read(All)?$/.test(ability));
  const says = t(has ? "roles.has" : "roles.hasNot", { role: name, what: t(`roles.can.${ability}`) });
  if (!may || fixed)
    return (
      <span className={has ? "yes" : "no"}>
        {mark}
        <span className="vh">{says}</span>
      </span>
    );
  return (
    <button
      type="button"
      className={["cell", has ? "yes" : "no", changed ? "changed" : ""].filter(Boolean).join(" ")}
      aria-pressed={has}
      aria-label={says}
      onClick={() => draft.toggle(role, ability)}
    >
      {mark}
    </button>
  );
}
