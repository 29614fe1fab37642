import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { ConversationId, OfferId } from "../contract/ids.ts";
import { ConversationRow } from "../conversations/conversation.schema.ts";
import { PassReason, WorkOffer } from "./workOffer.schema.ts";

const tags = ["routing"];
const One = z.strictObject({ id: ConversationId, offerId: OfferId });

export const workOffersApi = {
  mine: endpoint("queue.take")
    .route({ method: "GET", path: "/me/offers", tags, summary: "What is offered to me now; never more than I have room for" })
    .output(z.object({ items: z.array(WorkOffer) })),
  accept: endpoint("queue.take")
    .route({ method: "POST", path: "/conversations/{id}/offer/accept", tags, summary: "Take what is offered to me; again is no harm" })
    .input(One)
    .output(ConversationRow)
    .errors(faultsOf("offer.ended", "agent.cannotHold")),
  pass: endpoint("queue.take")
    .route({ method: "POST", path: "/conversations/{id}/offer/pass", tags, summary: "Let it go to the next person, and say why" })
    .input(One.extend({ reason: PassReason, text: z.string().trim().min(1).max(200).nullable().default(null) }))
    .output(z.object({}))
    .errors(faultsOf("offer.ended")),
};
