import { systemCtx, type Ctx } from "../../../platform/ctx.ts";
import { abilitiesOf, listAllAgents, type AgentRecord } from "../../auth/index.ts";
import { listTeams } from "../../departments/index.ts";
import { addMacro, listMacros } from "../../macros/index.ts";
import { addRule, listRules } from "../../rules/index.ts";
import { addView, viewsFor } from "../../views/index.ts";
import { demoMacros } from "./demoMacros.ts";
import { demoRules } from "./demoRules.ts";
import { demoViews } from "./demoViews.ts";

export { fillOwn } from "./fillOwn.ts";

/** Macros, rules and views of the demo company: those that are not there by their names. */
export async function fillWork() {
  const rules = new Set((await listRules()).map(({ name }) => name));
  for (const rule of demoRules) if (!rules.has(rule.name)) await addRule(systemCtx("Demo"), rule);
  const people = (await listAllAgents()).filter(({ email }) => email.endsWith("@skylark.example"));
  // Whoever set the desk up made none of this.
  const manager = people.find(({ name, role }) => name === "Zhao Wei" && role === "administrator");
  if (!manager) return;
  const teams = new Map((await listTeams()).map(({ _id, name }) => [name, String(_id)]));
  const asOf = (name: string | undefined) => actingAs(people.find((one) => one.name === name) ?? manager);
  await fillMacros(asOf, teams);
  await fillViews(asOf, teams);
}

type ActingAs = (name: string | undefined) => Ctx;

async function fillMacros(asOf: ActingAs, teams: Map<string, string>) {
  for (const { person, team, ...macro } of demoMacros) {
    const { items } = await listMacros(asOf(person), { limit: 100, all: true });
    if (items.some(({ name }) => name === macro.name)) continue;
    const teamId = team && teams.get(team);
    const scope = teamId
      ? { kind: "team" as const, teamId: teamId as never }
      : { kind: person ? ("personal" as const) : ("everyone" as const) };
    await addMacro(asOf(person), { ...macro, scope });
  }
}

async function fillViews(asOf: ActingAs, teams: Map<string, string>) {
  for (const { person, team, ...view } of demoViews) {
    if ((await viewsFor(asOf(person))).some(({ name }) => name === view.name)) continue;
    const teamId = ((team && teams.get(team)) ?? null) as never;
    const sharing = team ? ("team" as const) : person ? ("personal" as const) : ("everyone" as const);
    await addView(asOf(person), { ...view, sharing, teamId });
  }
}

/** On behalf of somebody of the demo company, who has what they made. */
const actingAs = (agent: AgentRecord): Ctx => ({
  ...systemCtx("Demo"),
  actor: {
    kind: "agent",
    id: String(agent._id),
    name: agent.name,
    abilities: abilitiesOf(agent),
    departmentIds: agent.departmentIds.map(String),
  },
});
