import { now } from "../../platform/ctx.ts";
import { os } from "../../platform/http/procedures.ts";
import { accessConversation, conversationsDueBy } from "../conversations/index.ts";
import { findDepartment } from "../departments/index.ts";
import { changeLadder } from "./ladders/changeLadder.ts";
import { stepsOf } from "./ladders/ladder.model.ts";
import { runsOf } from "./ladders/takeStep.ts";
import { listMine, markMineRead } from "./notifications/myNotifications.ts";

export const escalationRoutes = os.escalation.router({
  ladder: os.escalation.ladder.handler(async ({ input: { departmentId } }) => ({
    departmentId,
    steps: await stepsOf((await findDepartment(departmentId))._id),
  })),
  changeLadder: os.escalation.changeLadder.handler(({ input, context }) => changeLadder(context.ctx, input)),
  runs: os.escalation.runs.handler(async ({ input, context }) => {
    const { _id } = await accessConversation(context.ctx, input.id);
    const runs = await runsOf(String(_id));
    return {
      items: runs.map(({ step, state, error, reachedAt, doneAt }) => ({
        step,
        state,
        error,
        reachedAt: reachedAt.toISOString(),
        doneAt: doneAt?.toISOString() ?? null,
      })),
    };
  }),
  atRisk: os.escalation.atRisk.handler(({ input: { withinMinutes, ...page }, context }) =>
    conversationsDueBy(context.ctx, new Date(now().getTime() + withinMinutes * 60_000), page),
  ),
  notifications: os.escalation.notifications.handler(({ input, context }) => listMine(context.ctx, input)),
  markRead: os.escalation.markRead.handler(({ input, context }) => markMineRead(context.ctx, input.id)),
});
