import type { AgentId, DepartmentId } from "../../../../shared/contract/ids.ts";
import type { rosterFallbacks } from "../../../../shared/duty/dutyWords.ts";
import type { Roster, Rotation } from "../../../../shared/duty/roster.schema.ts";
import { instantOf, wallAt } from "../../../../shared/duty/wallClock.ts";
import { dateText } from "../../../../shared/sla/wallDay.ts";
import { systemCtx } from "../../../platform/ctx.ts";
import { listAllAgents } from "../../auth/index.ts";
import { changeRoster, rosterOf } from "../../duty/index.ts";
import type { DemoDesk } from "../demoConversations.ts";

interface DemoRotation extends Pick<Rotation, "name" | "zone" | "weekday" | "minute" | "hours"> {
  people: (string | null)[];
}

const shanghai = { zone: "Asia/Shanghai", weekday: 1, minute: 540, hours: null };
const prague = { zone: "Europe/Prague", weekday: 1, minute: 480, hours: { from: 480, to: 1200 } };

/** Who has the duty at the demo company. Refunds has a week without a name and Baggage its nights, so that a gap can be seen. */
const rosters: Record<string, { otherwise: (typeof rosterFallbacks)[number]; rotations: DemoRotation[] }> = {
  desk: { otherwise: "supervisors", rotations: [{ ...shanghai, name: "Desk duty", people: ["Ruth Adeyemi", "Zhao Wei"] }] },
  Ticketing: {
    otherwise: "desk",
    rotations: [
      { ...prague, name: "Europe, days", people: ["Ingrid Solberg", "Marta Oliveira"] },
      { ...shanghai, name: "Shanghai", people: ["Lin Xiao", "Chen Yu"] },
    ],
  },
  Refunds: { otherwise: "leads", rotations: [{ ...shanghai, name: "Weekly", people: ["Wu Qian", null, "Liu Fang"] }] },
  Baggage: { otherwise: "desk", rotations: [{ ...prague, name: "Days", people: ["Tomás Herrera", "Elena Popescu"] }] },
};

/** Rosters of the demo company, those that nobody made yet; the week goes on in which the company begins. */
export async function fillDuty({ departments, today }: DemoDesk) {
  const ids = new Map((await listAllAgents()).map(({ name, _id }) => [name, String(_id) as AgentId]));
  for (const [name, { otherwise, rotations }] of Object.entries(rosters)) {
    const departmentId = name === "desk" ? null : (String(departments.get(name)?.id ?? "") as DepartmentId);
    if (departmentId === "" || (await rosterOf(departmentId)).version > 0) continue;
    const made = rotations.map((one, index) => ({
      ...one,
      id: `demo-${index + 1}`,
      since: dateText(wallAt(one.zone, today.getTime()).date - 7),
      people: one.people.map((person) => (person && ids.get(person)) || null),
    }));
    const covers = name === "Ticketing" ? coverOf(ids.get("Marta Oliveira"), today) : [];
    await changeRoster(systemCtx("Demo"), { departmentId, otherwise, rotations: made, covers, seenVersion: 0 });
  }
}

/** Somebody stands in for an evening two days from now. */
function coverOf(agentId: AgentId | undefined, today: Date): Roster["covers"] {
  if (!agentId) return [];
  const at = (minute: number) =>
    new Date(instantOf("Asia/Shanghai", wallAt("Asia/Shanghai", today.getTime()).date + 2, minute)).toISOString();
  return [{ id: "demo-cover", agentId, from: at(1080), until: at(1380) }];
}
