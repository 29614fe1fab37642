import { skillMoveStands, takeSkillBack, type SkillMove } from "../../skills/index.ts";
import { undoerOf } from "./undoer.ts";

interface OfSkill {
  move: SkillMove;
}

/** A skill under its name of before, or given back to whom it was taken from, with the plans that asked for it. */
export const undoSkill = undoerOf<{ name: string }>(
  "agent.manage",
  (_ctx, _told, { move }: OfSkill) => skillMoveStands(move),
  (ctx, _told, { move }: OfSkill) => takeSkillBack(ctx, move),
);
