import { useTranslation } from "../../platform/text/useTranslation.ts";
import type { Agent } from "../../../shared/auth/agent.schema.ts";
import { ownName } from "../../platform/people.ts";
import { useTeams } from "./peopleQueries.ts";

/** Teams, skills and languages of a person on one line; nothing when there are none. */
export function AgentSkills({ agent: { teamIds, skills, languages } }: { agent: Agent }) {
  const { t, i18n } = useTranslation();
  const teams = useTeams().filter(({ id }) => teamIds.includes(id));
  const names = new Intl.DisplayNames([i18n.language], { type: "language", fallback: "code" });
  const parts = [
    [t("console.people.teams"), teams.map(ownName)],
    [t("console.people.skills"), skills],
    [t("console.people.languages"), languages.map((code) => nameOf(names, code))],
  ] as const;
  const said = parts.filter(([, items]) => items.length > 0).map(([label, items]) => `${label}: ${items.join(", ")}`);
  return said.length > 0 ? <p className="wrap-any">{said.join(" · ")}</p> : null;
}

/** People type codes by hand; one that is none is shown as it was typed. */
function nameOf(names: Intl.DisplayNames, code: string) {
  return /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$/.test(code) ? (names.of(code) ?? code) : code;
}
