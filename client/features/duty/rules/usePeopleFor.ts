import { useTranslation } from "../../../platform/text/useTranslation.ts";
import type { AgentId } from "../../../../shared/contract/ids.ts";
import { useNames } from "../../../platform/people.ts";

const repliers = ["agent", "lead", "supervisor", "administrator"];
const everywhere = ["supervisor", "administrator"];

/** The people who can have the duty of a department, or of the desk, for which one has to see all of it; who has it already stays among them, marked when no longer active. */
export function usePeopleFor(departmentId: string | null) {
  const { t } = useTranslation();
  const { agents, agent } = useNames();
  const able = agents.filter(
    ({ active, role, departmentIds }) =>
      active && repliers.includes(role) && (everywhere.includes(role) || departmentIds.some((one) => one === departmentId)),
  );
  const nameOf = (id: AgentId) => {
    const known = agents.find((one) => one.id === id);
    return known && !known.active ? t("duty.rotation.gone", { name: known.name }) : agent(id);
  };
  const choices = (held: AgentId | null) => {
    const list = able.map(({ id, name }) => ({ id, text: name }));
    return held && !able.some(({ id }) => id === held) ? [...list, { id: held, text: nameOf(held) }] : list;
  };
  return { choices, nameOf };
}
