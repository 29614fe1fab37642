import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, DepartmentId } from "../contract/ids.ts";

const path = "/skills/{name}" as const;
const tags = ["skills"];
const SkillName = z.string().trim().min(1).max(60);
const One = z.strictObject({ name: SkillName });
const people = z.array(AgentId).max(500).default([]);

/** A skill of the desk: who has it and which departments' routing asks for it. */
export const Skill = z.object({
  name: SkillName,
  agentIds: z.array(AgentId),
  departmentIds: z.array(DepartmentId).describe("a tag of this name asks for it there; the two are renamed together"),
});
export type Skill = z.infer<typeof Skill>;

export const skillsApi = {
  list: endpoint("agent.read")
    .route({ method: "GET", path: "/skills", tags, summary: "Every skill that somebody has or routing asks for, by name" })
    .output(z.object({ items: z.array(Skill) })),
  hand: endpoint("agent.manage")
    .route({ method: "PATCH", path, tags, summary: "Give a skill to people and take it from others" })
    .input(One.extend({ give: people, take: people }))
    .output(z.object({ changed: z.number().describe("people who have it now and had it not, or the other way round") }))
    .errors(faultsOf("record.notFound", "skill.tooMany")),
  rename: endpoint("agent.manage")
    .route({ method: "PUT", path, tags, summary: "Another name for a skill, for everybody and wherever routing asks for it" })
    .input(One.extend({ newName: SkillName }))
    .output(z.object({ name: SkillName, changed: z.number() }))
    .errors(faultsOf("record.notFound", "tag.nameTaken")),
  remove: endpoint("agent.manage")
    .route({ method: "DELETE", path, tags, summary: "Take a skill from everybody, and let no routing ask for it" })
    .input(One)
    .output(z.object({ removed: z.literal(true), changed: z.number() }))
    .errors(faultsOf("record.notFound")),
  bringBack: endpoint("agent.manage")
    .route({
      method: "POST",
      path: `${path}/return`,
      tags,
      summary: "Bring back a removed skill for everybody and wherever routing asked for it",
    })
    .input(One)
    .output(z.object({ changed: z.number() }))
    .errors(faultsOf("record.notFound", "audit.cannotUndo", "skill.tooMany")),
};
