import type { AgentId } from "../../../shared/contract/ids.ts";
import { asWritten } from "../../../shared/tags/tagNaming.ts";
import { os } from "../../platform/http/procedures.ts";
import { accessConversation } from "../conversations/index.ts";
import { findDepartment } from "../departments/index.ts";
import { atRisk } from "./atRisk.ts";
import { attemptHook } from "./hooks/attemptHook.ts";
import { addHook, listHooks, removeHook } from "./hooks/manageHooks.ts";
import { changeLadder } from "./ladders/changeLadder.ts";
import { ladderOf, stepsOf } from "./ladders/ladder.model.ts";
import { ladderFigures } from "./ladders/ladderFigures.ts";
import { listStepRuns } from "./ladders/listStepRuns.ts";
import { presentAhead, presentRun } from "./ladders/presentRun.ts";
import { stepsAhead } from "./ladders/stepsAhead.ts";
import { runsOf } from "./ladders/takeStep.ts";
import { changeNoticeSettings, noticeSettingsOf } from "./notifications/noticeSettings.model.ts";
import { tellAbout } from "./notifications/tellAbout.ts";
import { listMine, markMineRead } from "./notifications/myNotifications.ts";
import { tryLadder } from "./trial/tryLadder.ts";
import { watch, watchersOf } from "./watchers.ts";

export const escalationRoutes = os.escalation.router({
  ladder: os.escalation.ladder.handler(async ({ input: { departmentId } }) => {
    const { steps, changedAt, changedBy = null } = await ladderOf((await findDepartment(departmentId))._id);
    return { departmentId, steps: asWritten(steps), changedAt: changedAt?.toISOString() ?? null, changedBy };
  }),
  figures: os.escalation.figures.handler(async ({ input }) => {
    const { _id } = await findDepartment(input.departmentId);
    return ladderFigures(_id, await stepsOf(_id));
  }),
  stepRuns: os.escalation.stepRuns.handler(({ input, context }) => listStepRuns(context.ctx, input)),
  tryOut: os.escalation.tryOut.handler(({ input, context }) => tryLadder(context.ctx, input)),
  changeLadder: os.escalation.changeLadder.handler(({ input, context }) => changeLadder(context.ctx, input)),
  runs: os.escalation.runs.handler(async ({ input, context }) => {
    const conversation = await accessConversation(context.ctx, input.id);
    const runs = await runsOf(String(conversation._id));
    const ahead = await stepsAhead(conversation, runs);
    const watchers = (await watchersOf(conversation)).map(({ _id, name }) => ({ id: String(_id) as AgentId, name }));
    return { items: runs.map(presentRun), ahead: ahead.map(presentAhead), watchers };
  }),
  atRisk: os.escalation.atRisk.handler(({ input, context }) => atRisk(context.ctx, input)),
  watch: os.escalation.watch.handler(async ({ input, context }) => (await watch(context.ctx, input.id, input.watching), {})),
  tell: os.escalation.tell.handler(async ({ input: { id, reached }, context }) => ({ told: await tellAbout(context.ctx, id, reached) })),
  noticeSettings: os.escalation.noticeSettings.handler(({ context }) => noticeSettingsOf(context.ctx.actor.id ?? "")),
  changeNoticeSettings: os.escalation.changeNoticeSettings.handler(({ input, context }) => changeNoticeSettings(context.ctx, input)),
  notifications: os.escalation.notifications.handler(({ input, context }) => listMine(context.ctx, input)),
  markRead: os.escalation.markRead.handler(({ input, context }) => markMineRead(context.ctx, input.id)),
});

export const hooksRoutes = os.hooks.router({
  list: os.hooks.list.handler(async () => ({ items: await listHooks() })),
  add: os.hooks.add.handler(({ input, context }) => addHook(context.ctx, input)),
  remove: os.hooks.remove.handler(async ({ input, context }) => (await removeHook(context.ctx, input.id), {})),
  attempt: os.hooks.attempt.handler(({ input }) => attemptHook(input.id)),
});
