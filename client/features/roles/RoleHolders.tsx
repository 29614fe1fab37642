import { useTranslation } from "../../platform/text/useTranslation.ts";
import { useNames } from "../../platform/people.ts";
import { Avatar } from "../../ui/marks/Avatar.tsx";

const shownPeople = 8;

/** Who holds a role, and so is touched by its change: the first by name, and how many more. */
export function RoleHolders({ role }: { role: string }) {
  const { t } = useTranslation();
  const { agents, department } = useNames();
  const holders = agents.filter((agent) => agent.role === role && agent.active);
  return (
    <>
      <h3>{t("roles.who", { count: holders.length })}</h3>
      {holders.length === 0 && <p className="hint">{t("roles.nobody")}</p>}
      <ul className="role-who">
        {holders.slice(0, shownPeople).map((agent) => (
          <li key={agent.id}>
            <Avatar name={agent.name} agent size="s" />
            <span className="ell">{agent.name}</span>
            <span className="hint ell">{department(agent.departmentIds[0] ?? "")}</span>
          </li>
        ))}
      </ul>
      {holders.length > shownPeople && <p className="hint">{t("roles.more", { count: holders.length - shownPeople })}</p>}
    </>
  );
}
