import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { MacroScope } from "../../../shared/macros/macro.schema.ts";
import { ownName } from "../../platform/people.ts";
import { useCan } from "../../platform/queries.ts";
import { teamsQuery } from "../../platform/writing/teams.ts";
import { SelectField } from "../../ui/forms/SelectField.tsx";

/** Who may use it; a team's and everybody's are changed by who manages macros. */
export function ScopeField({ scope, onChange }: { scope: MacroScope; onChange: (scope: MacroScope) => void }) {
  const { t } = useTranslation();
  const manages = useCan("macro.manage");
  const { data: teams = [] } = useQuery(teamsQuery);
  const value = scope.kind === "team" ? scope.teamId : scope.kind;
  const choose = (chosen: string) => {
    const team = teams.find(({ id }) => id === chosen);
    onChange(team ? { kind: "team", teamId: team.id } : { kind: chosen === "everyone" ? "everyone" : "personal" });
  };
  return (
    <SelectField
      label={t("macro.for")}
      value={value}
      disabled={!manages && scope.kind !== "personal"}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="personal">{t("macro.forMe")}</option>
      {manages && <option value="everyone">{t("macro.forAll")}</option>}
      {manages &&
        teams.map((team) => (
          <option key={team.id} value={team.id}>
            {ownName(team)}
          </option>
        ))}
    </SelectField>
  );
}
