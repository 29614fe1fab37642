import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { api } from "../../platform/api.ts";
import { ownName, useNames } from "../../platform/people.ts";
import { reasonText } from "../../platform/reasonText.ts";
import { Dialog } from "../../ui/floating/Dialog.tsx";
import { Below, Field } from "../../ui/forms/Field.tsx";
import { Ticks } from "../../ui/forms/Ticks.tsx";
import { readPeople, useTeams } from "./peopleQueries.ts";
import { SaveActs } from "./SaveActs.tsx";
import { SkillsField } from "./SkillsField.tsx";

const words = (text: string) => text.split(/[,，、]/).flatMap((word) => word.trim() || []);

/** Where a person works and what the person can: departments, the teams of these, skills, languages. */
export function AgentDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation();
  const { departments } = useNames();
  const [departmentIds, setDepartmentIds] = useState(agent.departmentIds);
  const [teamIds, setTeamIds] = useState(agent.teamIds);
  const [skills, setSkills] = useState(agent.skills.join(", "));
  const [languages, setLanguages] = useState(agent.languages.join(", "));
  const teams = useTeams().filter(({ departmentId }) => departmentIds.includes(departmentId));
  const chosen = teamIds.filter((id) => teams.some((team) => team.id === id));
  const save = useMutation({
    mutationFn: () =>
      api.auth.changeAgent({ id: agent.id, departmentIds, teamIds: chosen, skills: words(skills), languages: words(languages) }),
    onSuccess: () => (onClose(), readPeople()),
  });
  return (
    <Dialog title={agent.name} lead={t("console.people.edit")} onClose={onClose}>
      <form
        className="dlg-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Ticks label={t("console.people.departments")} all={departments} chosen={departmentIds} onChange={setDepartmentIds} />
        {teams.length > 0 && (
          <Ticks label={t("console.people.teams")} all={teams} chosen={chosen} onChange={setTeamIds} aside={departmentOf} />
        )}
        <SkillsField text={skills} onChange={setSkills} />
        <Field
          label={t("console.people.languages")}
          hint={t("console.people.languageHint")}
          value={languages}
          onChange={(event) => setLanguages(event.target.value)}
        />
        <Below id="agent" fault={save.error ? reasonText(save.error) : null} />
        <SaveActs busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );

  /** Two departments may have teams of one name. */
  function departmentOf({ departmentId }: (typeof teams)[number]) {
    const department = departments.find(({ id }) => id === departmentId);
    return department ? ownName(department) : "";
  }
}
