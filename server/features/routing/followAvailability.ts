import { Types } from "mongoose";
import { now, systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { forgiveWork, oweWork, type Doer } from "../../platform/dueWork/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { agentChanged, findAgent } from "../auth/index.ts";
import { assignConversation, conversationOpened, messagePosted, openChatsOf, type ConversationChanged } from "../conversations/index.ts";
import { beginAfterCall, isCall } from "./availability/afterCall.ts";
import { AvailabilityModel } from "./availability/availability.model.ts";
import { giveOut } from "./giveOut.ts";
import { withdrawOffersTo } from "./offers/withdrawOffers.ts";
import { planOf } from "./plans/routingPlan.model.ts";
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
    if (event.type === routingPlanChanged.type)
      return giveOut(new Types.ObjectId((event.payload as { departmentId: string }).departmentId));
    if (event.type === agentChanged.type) return giveToAgent((event.payload as { agentId: string }).agentId);
    const { agentId, state } = (event as EventRecord<AvailabilityChanged>).payload;
    if (state === "available") return giveToAgent(agentId);
    await withdrawOffersTo(agentId);
    if (state === "offline") await oweReturn(agentId);
  },
};

/** What somebody did not take goes to the next at once. */
async function followOffer({ state, offer }: OfferChanged) {
  if (state !== "open" && state !== "accepted") await giveOut(new Types.ObjectId(offer.departmentId));
}

async function giveToAgent(agentId: string) {
  const { departmentIds } = await findAgent(agentId);
  for (const departmentId of departmentIds) await giveOut(departmentId);
}

async function oweReturn(agentId: string) {
  const { departmentIds } = await findAgent(agentId);
  const plans = await Promise.all(departmentIds.map((id) => planOf(id)));
  const minutes = Math.min(...plans.map(({ returnChatsMinutes }) => returnChatsMinutes), 1440);
  const dueAt = new Date(now().getTime() + minutes * 60_000);
  await inTransaction(systemCtx(), async (tx) => {
    await forgiveWork(tx, "routing.returnChats", [agentId]);
    await oweWork(tx, [{ type: "routing.returnChats", key: agentId, data: { agentId }, dueAt }]);
  });
}

/** Gives the open chats of somebody who is still away back to their queue, with what was said in them. */
export const returnChatsDoer: Doer = {
  type: "routing.returnChats",
  run: async (data) => {
    const { agentId } = data as { agentId: string };
    const record = await AvailabilityModel.findById(agentId).lean();
    if (record?.state !== "offline") return;
    for (const id of await openChatsOf(new Types.ObjectId(agentId)))
      await assignConversation(systemCtx(), { id: String(id), assigneeId: null, because: "wentOffline" });
  },
};
