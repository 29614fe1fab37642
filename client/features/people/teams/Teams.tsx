import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { Department } from "../../../../shared/departments/department.schema.ts";
import type { Team } from "../../../../shared/departments/team.schema.ts";
import { useState } from "react";
import { api } from "../../../platform/api.ts";
import { ownName } from "../../../platform/people.ts";
import { useCan } from "../../../platform/queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { AddTeam } from "./AddTeam.tsx";
import { readTeams, useTeams } from "../peopleQueries.ts";
import { RenameDialog } from "../RenameDialog.tsx";
import { RemoveTeamDialog } from "./RemoveTeamDialog.tsx";

/** The teams of all departments; who may, adds, renames and removes. */
export function Teams({ departments }: { departments: Department[] }) {
  const { t } = useTranslation();
  const manages = useCan("department.manage");
  const teams = useTeams();
  const [renaming, setRenaming] = useState<Team | null>(null);
  const [removing, setRemoving] = useState<Team | null>(null);
  const ofDepartment = ({ departmentId }: Team) => departments.find(({ id }) => id === departmentId);
  return (
    <section className="panel" aria-labelledby="teams">
      <header>
        <h2 id="teams">{t("console.people.teams")}</h2>
      </header>
      {teams.length === 0 && <p className="in hint">{t("console.people.noTeams")}</p>}
      <ul>
        {teams.map((team) => (
          <li className="person-l" key={team.id}>
            <span className="ic g">
              <Icon name="users" />
            </span>
            <div className="min0">
              <b className="wrap-any">{ownName(team)}</b>
              <p>{ownName(ofDepartment(team) ?? { name: "" })}</p>
            </div>
            {manages && (
              <>
                <Button
                  look="quiet"
                  icon
                  small
                  label={t("console.people.renameTeam", { name: ownName(team) })}
                  onClick={() => setRenaming(team)}
                >
                  <Icon name="pen" />
                </Button>
                <Button
                  look="quiet"
                  icon
                  small
                  label={t("console.people.removeTeam", { name: ownName(team) })}
                  onClick={() => setRemoving(team)}
                >
                  <Icon name="x" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {manages && <AddTeam departments={departments} />}
      {renaming && (
        <RenameDialog
          title={t("console.people.renameTeam", { name: ownName(renaming) })}
          names={renaming}
          save={async (names) => (await api.teams.change({ id: renaming.id, ...names }), readTeams())}
          onClose={() => setRenaming(null)}
        />
      )}
      {removing && <RemoveTeamDialog team={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}
