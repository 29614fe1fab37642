import type { Socket } from "socket.io-client";
import type { LadderStep } from "../../../shared/escalation/ladder.schema.ts";
import { ask, connectVisitor, until, type World } from "../../support/world.ts";

/** Chats with Ticketing, its ladder, and the time. */
export function ladderDesk(world: World, open: Socket[]) {
  const { priya, zhao } = world.people;
  let chats = 0;
  return { chat, change, runs, moveTo, reach, reachStep };

  async function chat(): Promise<string> {
    const visitor = await connectVisitor(world.url);
    open.push(visitor);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `ladder-chat-${++chats}`, text: `The gate has changed, number ${chats}` });
    const found = await until(async () =>
      (await priya.api.conversations.list({})).items.find(({ snippet }) => snippet.endsWith(`number ${chats}`)),
    );
    await until(async () => (await priya.api.conversations.get({ id: found.id })).clock);
    return found.id;
  }

  function change(steps: LadderStep[]) {
    return zhao.api.escalation.changeLadder({ departmentId: world.departments.ticketing, steps });
  }

  async function runs(id: string) {
    return (await priya.api.escalation.runs({ id })).items;
  }

  /** Moves this process's clock to just after an instant of the conversation's clock, or so many minutes before it. */
  async function moveTo(id: string, instant: "warnAt" | "dueAt", minutesBefore = 0) {
    const { moveClock, now } = await import("../../../server/platform/ctx.ts");
    const { clock } = await priya.api.conversations.get({ id });
    moveClock(new Date(clock?.[instant] ?? 0).getTime() - minutesBefore * 60_000 + 1000 - now().getTime());
  }

  /** Reaches a step with these actions, as a transfer that came back does, once for each id. */
  function reach(conversationId: string, id: string, ...actions: LadderStep["actions"]) {
    return reachStep(conversationId, { id, at: { kind: "transferCameBack" }, actions });
  }

  async function reachStep(conversationId: string, step: LadderStep) {
    const { reachStep: reached } = await import("../../../server/features/escalation/ladders/reachStep.ts");
    const why = { cause: step.id, because: "transferCameBack", share: null, dueAt: null };
    await reached(conversationId, step, why);
  }
}
