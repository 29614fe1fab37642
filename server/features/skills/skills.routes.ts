import { os } from "../../platform/http/procedures.ts";
import { handSkill, removeSkill, renameSkill } from "./changeSkills.ts";
import { listSkills } from "./listSkills.ts";
import { bringBackSkill } from "./takeSkillBack.ts";

const on = os.skills;

export const skillsRoutes = on.router({
  list: on.list.handler(async () => ({ items: await listSkills() })),
  hand: on.hand.handler(async ({ input, context: { ctx } }) => ({ changed: await handSkill(ctx, input) })),
  rename: on.rename.handler(({ input, context: { ctx } }) => renameSkill(ctx, input)),
  bringBack: on.bringBack.handler(async ({ input, context: { ctx } }) => ({ changed: await bringBackSkill(ctx, input.name) })),
  remove: on.remove.handler(async ({ input, context: { ctx } }) => ({ removed: true, changed: await removeSkill(ctx, input.name) })),
});
