import { now, systemCtx } from "../../../platform/ctx.ts";
import { addAgent, changeAgent, hashPassword, listAllAgents } from "../../auth/index.ts";
import { addDepartment, addTeam, findOrganisation, listDepartments, listTeams, OrganisationModel } from "../../departments/index.ts";
import { fillCalendars } from "../demoCalendars.ts";
import type { DemoDesk } from "../demoConversations.ts";
import { fillDuty } from "./demoDuty.ts";
import { fillLadders } from "./demoLadders.ts";
import { fillRouting } from "./demoRouting.ts";
import { demoAgents, demoDepartments, demoPassword, demoTeams } from "./demoPeople.ts";

/** Departments and people of the demo company, those that are not there yet; answers who works where. */
export async function fillPeople(): Promise<DemoDesk> {
  const ctx = systemCtx();
  const known = new Set((await listDepartments()).map(({ name }) => name));
  for (const department of demoDepartments) if (!known.has(department.name)) await addDepartment(ctx, department);
  const departments = new Map((await listDepartments()).map(({ _id, name }) => [name, { id: _id, name }]));
  const { zone } = (await findOrganisation()) ?? (await foundSkylark());
  const there = new Set((await listAllAgents()).map(({ email }) => email));
  const passwordHash = await hashPassword(demoPassword);
  for (const { department, ...agent } of demoAgents) {
    if (there.has(agent.email)) continue;
    const departmentIds = [String(departments.get(department)?.id)];
    await addAgent(ctx, { ...agent, departmentIds, zone, passwordHash, languages: [...new Set(["en", agent.language])] });
  }
  await fillTeams(departments);
  const desk = { today: now(), departments, agents: await agentsByDepartment(departments) };
  await fillCalendars(desk);
  await fillRouting(desk);
  await fillDuty(desk);
  await fillLadders(desk);
  return desk;
}

/** The teams that are not there yet, with their people. */
async function fillTeams(departments: DemoDesk["departments"]) {
  const ctx = systemCtx();
  const known = new Set((await listTeams()).map(({ departmentId, name }) => `${String(departmentId)} ${name}`));
  const agents = await listAllAgents();
  for (const { department, members, name, nameZh } of demoTeams) {
    const departmentId = String(departments.get(department)?.id);
    if (known.has(`${departmentId} ${name}`)) continue;
    const { _id } = await addTeam(ctx, { departmentId, name, nameZh });
    for (const agent of agents.filter((one) => members.includes(one.name) && one.email.endsWith("@skylark.example")))
      await changeAgent(ctx, { id: String(agent._id), teamIds: [...agent.teamIds.map(String), String(_id)] });
  }
}

/** A desk filled from the command line before anybody set it up becomes the demo company itself. */
async function foundSkylark() {
  const skylark = {
    _id: "organisation" as const,
    name: "Skylark Travel",
    nameZh: "云雀旅行",
    zone: "Asia/Shanghai",
    language: "en" as const,
    startedWith: "demo" as const,
    createdAt: now(),
  };
  await OrganisationModel.create(skylark);
  return skylark;
}

async function agentsByDepartment(departments: DemoDesk["departments"]): Promise<DemoDesk["agents"]> {
  const answering = (await listAllAgents()).filter(
    ({ role, email }) => (role === "agent" || role === "lead") && email.endsWith("@skylark.example"),
  );
  return new Map(
    [...departments.values()].map(({ id, name }) => [
      name,
      answering
        .filter(({ departmentIds }) => departmentIds.some((one) => one.equals(id)))
        .map((agent) => ({ id: agent._id, name: agent.name })),
    ]),
  );
}
