import { dutyAt } from "../../../shared/duty/dutyAt.ts";
import { dutySpans } from "../../../shared/duty/dutySpans.ts";
import type { OnDuty } from "../../../shared/duty/duty.api.ts";
import type { Roster, SavedRoster } from "../../../shared/duty/roster.schema.ts";
import { now } from "../../platform/ctx.ts";
import { listAgentsOf, listAllAgents, type AgentRecord } from "../auth/index.ts";
import { listDepartments } from "../departments/index.ts";
import { allRosters, presentRoster, rosterKey } from "./roster.model.ts";

export interface Answerable extends Pick<OnDuty, "gap" | "by" | "until"> {
  agents: AgentRecord[];
}

const aheadMs = 35 * 86_400_000;

/**
 * Who answers for a department now, or, with null, for the whole desk: who has the duty, else whom the roster names instead. Somebody is
 * always named while one active person is left; `gap` and `by` say how it came to them.
 */
export async function whoIsOnDuty(departmentId: string | null): Promise<Answerable> {
  return answerFor(departmentId, await readRosters(), await listAllAgents());
}

/** The same for the desk and for every department, as the screen and the API show it. */
export async function everyDuty(): Promise<OnDuty[]> {
  const [rosters, agents] = [await readRosters(), await listAllAgents()];
  return Promise.all(
    [...rosters.values()].map(async ({ departmentId }) => {
      const { agents: told, ...how } = await answerFor(departmentId, rosters, agents);
      return { departmentId, ...how, told: told.map(({ _id, name }) => ({ id: String(_id) as OnDuty["told"][number]["id"], name })) };
    }),
  );
}

/** Every roster by its key, the desk's first, also those that nobody made yet. */
export async function readRosters(): Promise<Map<string, SavedRoster>> {
  const made = await allRosters();
  const ids = [null, ...(await listDepartments()).map(({ _id }) => String(_id) as NonNullable<Roster["departmentId"]>)];
  return new Map(ids.map((id) => [rosterKey(id), presentRoster(id, made.get(rosterKey(id)))]));
}

async function answerFor(departmentId: string | null, rosters: Map<string, SavedRoster>, agents: AgentRecord[]): Promise<Answerable> {
  const roster = rosters.get(rosterKey(departmentId));
  if (!roster) return { gap: "noRotation", by: "supervisors", until: null, agents: peopleOf(agents, "supervisors") };
  const at = now().getTime();
  const { agentId, by, gap } = dutyAt(roster, at);
  const until = endOfSpan(roster, at);
  const holder = agents.find(({ _id, active }) => active && String(_id) === agentId);
  if (holder && by) return { gap: null, by, until, agents: [holder] };
  const why = gap ?? "personGone";
  if (departmentId !== null && roster.otherwise === "desk") {
    const desk = await answerFor(null, rosters, agents);
    return { gap: why, by: desk.gap === null ? "desk" : desk.by, until, agents: desk.agents };
  }
  const within = departmentId ? await listAgentsOf(departmentId) : agents.filter(({ active }) => active);
  return { gap: why, until, ...fallBack(roster.otherwise, within, agents) };
}

/** The people the roster names; where there are none of them, supervisors, and at last everybody there is. */
function fallBack(otherwise: Roster["otherwise"], within: AgentRecord[], agents: AgentRecord[]): Pick<Answerable, "by" | "agents"> {
  const wanted = otherwise === "desk" ? "supervisors" : otherwise;
  for (const by of [wanted, "supervisors", "leads"] as const) {
    const found = peopleOf(by === wanted ? within : agents, by);
    if (found.length > 0) return { by, agents: found };
  }
  return { by: "department", agents: within.length > 0 ? within : agents.filter(({ active }) => active) };
}

const roleOf = { supervisors: "supervisor", leads: "lead" } as const;
const peopleOf = (agents: AgentRecord[], by: "supervisors" | "leads" | "department") =>
  agents.filter(({ active, role }) => active && (by === "department" || role === roleOf[by]));

/** When the stretch that holds now ends; null where nothing changes for five weeks. */
function endOfSpan(roster: SavedRoster, at: number): string | null {
  const end = dutySpans(roster, at, at + aheadMs)[0]?.to ?? at + aheadMs;
  return end < at + aheadMs ? new Date(end).toISOString() : null;
}
