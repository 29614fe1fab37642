export { skillChanged, type SkillMove } from "./skills.events.ts";
export { skillsRoutes } from "./skills.routes.ts";
export { skillMoveStands, takeSkillBack } from "./takeSkillBack.ts";
