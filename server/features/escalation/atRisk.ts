import { Types } from "mongoose";
import { now, type Ctx } from "../../platform/ctx.ts";
import { cursorOf } from "../../platform/database/index.ts";
import { conversationsDueBy } from "../conversations/index.ts";

interface Asked {
  withinMinutes: number;
  late: boolean;
  after?: string | undefined;
  limit: number;
}

const firstId = new Types.ObjectId("000000000000000000000000");

/** What the caller may read and breaches within so many minutes, soonest first; without what is late already where that is not asked for (LAD-3). */
export function atRisk(ctx: Ctx, { withinMinutes, late, after, limit }: Asked) {
  const at = now();
  const from = late ? after : (after ?? cursorOf(at, firstId));
  return conversationsDueBy(ctx, new Date(at.getTime() + withinMinutes * 60_000), { after: from, limit });
}
