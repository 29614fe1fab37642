import type { Agent } from "../../../../shared/auth/agent.schema.ts";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { useNames } from "../../../platform/people.ts";
import { useTranslation } from "../../../platform/text/useTranslation.ts";

const repliers = ["agent", "lead", "supervisor", "administrator"];
const everywhere = ["supervisor", "administrator"];

/** Who can have the duty of a department, or of the desk, for which one has to see all of it; and names, marked of who is no longer active. */
export function usePeopleFor(departmentId: string | null) {
  const { t } = useTranslation();
  const { agents, agent } = useNames();
  const isAble = ({ role, departmentIds }: Agent) =>
    repliers.includes(role) && (everywhere.includes(role) || departmentIds.some((one) => one === departmentId));
  const nameOf = (id: AgentId) => {
    const known = agents.find((one) => one.id === id);
    return known && !known.active ? t("ui.person.gone", { name: known.name }) : agent(id);
  };
  return { first: agents.find((one) => one.active && isAble(one))?.id, isAble, nameOf };
}
