import type { Socket } from "socket.io-client";
import { usualCapacity } from "../../../shared/routing/capacity.ts";
import { ask, connectVisitor, until, type Person, type World } from "../../support/world.ts";

/** What the tests of routing say of a desk again and again. Sockets it opens are added to `open`. */
export function routingDesk(world: () => World, open: Socket[]) {
  const plan = (more: object = {}) => ({
    departmentId: world().departments.ticketing,
    mode: "push" as const,
    strategy: "leastBusy" as const,
    capacity: usualCapacity,
    skillFallbackMinutes: 30,
    languageFallbackMinutes: 15,
    returnChatsMinutes: 0,
    skillTags: ["reissue"],
    pushOutsideHours: true,
    ...more,
  });
  const setPlan = (more: object = {}) => world().people.zhao.api.routing.changePlan(plan(more));
  const be = ({ api }: Person, state: "available" | "offline" | "busy") => api.routing.setMine({ state });
  const assigneeOf = async (id: string) => (await world().people.priya.api.conversations.get({ id })).assigneeId;

  let chats = 0;
  /** A new chat, its conversation's id. */
  async function chat(): Promise<string> {
    const visitor = await connectVisitor(world().url);
    open.push(visitor);
    await ask(visitor, "chat:open", { language: "en", number: null, revision: 0 });
    await ask(visitor, "chat:send", { key: `routing-chat-${++chats}`, text: `My seat is gone, number ${chats}` });
    const found = await until(async () =>
      (await world().people.priya.api.conversations.list({})).items.find(({ snippet }) => snippet.endsWith(`number ${chats}`)),
    );
    return found.id;
  }
  const entries = async () => (await world().people.lin.api.routing.entries({ departmentId: world().departments.ticketing })).items;

  /** Its place once its clock claims it; where the desk closes before that runs out, its age comes first. */
  async function claimed(id: string) {
    const { clock } = await world().people.lin.api.conversations.get({ id: id as never });
    const entry = (await entries()).find(({ conversationId }) => conversationId === id);
    const first = clock && entry && (Date.parse(clock.dueAt) < Date.parse(entry.since) + 8 * 3_600_000 ? "clock" : "age");
    return entry?.claim.because === first ? entry : null;
  }

  return { setPlan, be, assigneeOf, chat, claimed, entries };
}
