import { Types } from "mongoose";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { agentChanged } from "../auth/index.ts";
import { conversationOpened, messagePosted, type ConversationChanged } from "../conversations/index.ts";
import { beginAfterCall, isCall } from "./availability/afterCall.ts";
import { bringBackKept } from "./availability/bringBack.ts";
import { giveAround } from "./giveAround.ts";
import { giveOut } from "./giveOut.ts";
import { withdrawOffersTo } from "./offers/withdrawOffers.ts";
import { oweReturn } from "./returnChats.ts";
import { availabilityChanged, offerChanged, routingPlanChanged, type AvailabilityChanged, type OfferChanged } from "./routing.events.ts";

const posts = new Set([conversationOpened.type, messagePosted.type]);

/** Who comes gets what waits at once (RTE-5); who goes gives the open chats back after the grace time (RTE-7). */
export const followAvailability: Reader = {
  name: "routing.availability",
  types: [availabilityChanged, routingPlanChanged, agentChanged, offerChanged, conversationOpened, messagePosted].map(({ type }) => type),
  concerns: (event) => !posts.has(event.type) || isCall(event),
  take: async (event) => {
    if (posts.has(event.type)) return beginAfterCall(event as EventRecord<ConversationChanged>);
    if (event.type === offerChanged.type) return followOffer((event as EventRecord<OfferChanged>).payload);
    if (event.type === routingPlanChanged.type) return followPlan((event.payload as { departmentId: string }).departmentId);
    if (event.type === agentChanged.type) return followAgent((event.payload as { agentId: string }).agentId);
    const { agentId, state } = (event as EventRecord<AvailabilityChanged>).payload;
    if (state === "available") return giveToAgent(agentId);
    await withdrawOffersTo(agentId);
    if (state === "offline") await oweReturn(agentId);
  },
  takeSome: welcomeTogether,
};

/** Many who come in one moment, as a shift does, are one reason to look at their queues. Who went as well is taken in that order. */
async function welcomeTogether(events: EventRecord[]): Promise<EventRecord[]> {
  const changes = events.filter(({ type }) => type === availabilityChanged.type) as EventRecord<AvailabilityChanged>[];
  const went = new Set(changes.flatMap(({ payload: { agentId, state } }) => (state === "available" ? [] : [agentId])));
  const came = changes.filter(({ payload: { agentId } }) => !went.has(agentId));
  if (came.length < 2) return events;
  await giveAround(
    [],
    came.map(({ payload: { agentId } }) => agentId),
  );
  const done = new Set<EventRecord>(came);
  return events.filter((event) => !done.has(event));
}

/** What somebody did not take goes to the next at once. */
async function followOffer({ agentId, state, offer }: OfferChanged) {
  if (state !== "open" && state !== "accepted") await giveAround([offer.departmentId], [agentId]);
}

/** Working time may count for its people from now on, or no more. */
async function followPlan(departmentId: string) {
  await bringBackKept();
  await giveOut(new Types.ObjectId(departmentId));
}

async function followAgent(agentId: string) {
  await bringBackKept(agentId);
  await giveToAgent(agentId);
}

const giveToAgent = (agentId: string) => giveAround([], [agentId]);
