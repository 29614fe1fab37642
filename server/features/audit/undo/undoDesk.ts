import type { RoutingPlan } from "../../../../shared/routing/routingPlan.schema.ts";
import { asWritten } from "../../../../shared/tags/tagNaming.ts";
import { bringBackTeam, changeAgent, findAgent, listAgentsOf, removeTeam, type AgentRecord } from "../../auth/index.ts";
import { changeTeam, type TeamRecord } from "../../departments/index.ts";
import { changeLadder, stepsOf } from "../../escalation/index.ts";
import { changePlan, planOf } from "../../routing/index.ts";
import { asWas, differing } from "./differing.ts";
import { isSame, plain } from "./isSame.ts";
import { undoerOf } from "./undoer.ts";

type Steps = Parameters<typeof changeLadder>[1]["steps"];
interface OfDepartment {
  departmentId: string;
}

const ofAgent = ["name", "role", "active", "departmentIds", "teamIds", "skills", "languages"] as const;

/** A person's role, departments, teams, skills and activity; who was invited stays, and can be deactivated. */
export const undoAgent = undoerOf<AgentRecord>(
  "agent.manage",
  async (_ctx, { before, after }, { agentId }: { agentId: string }) => {
    if (!before || !after || !("role" in after)) return false;
    const [fields, now] = [differing(ofAgent, before, after), await findAgent(agentId)];
    return fields.length > 0 && fields.every((field) => isSame(now[field], after[field]));
  },
  (ctx, { before, after }, { agentId }: { agentId: string }) => {
    const [was, is] = [before as AgentRecord, after as AgentRecord];
    return changeAgent(ctx, { ...asWas(differing(ofAgent, was, is), was), id: agentId });
  },
);

interface OfTeam {
  /** Who was taken out of a removed one; missing on events of before it was told. */
  people?: string[];
}

/** A team's name; one that was removed, with its people; one that was added, while nobody is in it. */
export const undoTeam = undoerOf<TeamRecord>(
  "department.manage",
  async (_ctx, { before, after }, { people }: OfTeam, inForce) => {
    const now = (await inForce.teams()).find(({ _id }) => isSame(_id, (after ?? before)?._id));
    if (!after) return now === undefined && people !== undefined;
    return isSame(now, after) && (before !== null || !(await hasPeople(after)));
  },
  (ctx, { before, after }, { people }: OfTeam) => {
    if (!before) return removeTeam(ctx, String(after?._id));
    return after
      ? changeTeam(ctx, { id: String(after._id), name: before.name, nameZh: before.nameZh })
      : bringBackTeam(ctx, before, people ?? []);
  },
);

const hasPeople = async ({ _id, departmentId }: TeamRecord) =>
  (await listAgentsOf(String(departmentId))).some(({ teamIds }) => teamIds.some((one) => isSame(one, _id)));

/** How a department gives its work out. */
export const undoPlan = undoerOf<RoutingPlan>(
  "routing.manage",
  async (_ctx, { before, after }, { departmentId }: OfDepartment) => {
    const { departmentId: _of, ...now } = await planOf(departmentId);
    return before !== null && !isSame(before, after) && isSame(now, after);
  },
  (ctx, { before }, { departmentId }: OfDepartment) => changePlan(ctx, { ...(before as RoutingPlan), departmentId: departmentId as never }),
);

/** The steps of a department's ladder. */
export const undoLadder = undoerOf<Steps>(
  "ladder.manage",
  async (_ctx, { before, after }, { departmentId }: OfDepartment) =>
    before !== null && !isSame(before, after) && isSame(asWritten(await stepsOf(departmentId)), after),
  (ctx, { before }, { departmentId }: OfDepartment) =>
    changeLadder(ctx, { departmentId: departmentId as never, steps: plain(before) as Steps }),
);
