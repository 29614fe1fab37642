import type { ConversationId, DepartmentId, OfferId } from "../../../../shared/contract/ids.ts";
import type { WorkOffer } from "../../../../shared/routing/workOffer.schema.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { QueueEntryModel, type OfferRecord, type QueueEntryRecord } from "../queue/queueEntry.model.ts";

/** What is offered to the caller now, oldest first; as many as one has room for, so never paged. */
export async function myOffers({ actor }: Ctx): Promise<{ items: WorkOffer[] }> {
  const entries = await QueueEntryModel.find({ "offer.agentId": actor.id ?? "" })
    .sort({ "offer.offeredAt": 1, "offer.id": 1 })
    .lean();
  return { items: entries.flatMap((entry) => (entry.offer ? [presentOffer(entry, entry.offer)] : [])) };
}

/** An offer as the outside sees it. */
export const presentOffer = (entry: QueueEntryRecord, { id, because, overflow, offeredAt, lapsesAt }: OfferRecord): WorkOffer => ({
  id: String(id) as OfferId,
  conversationId: String(entry._id) as ConversationId,
  departmentId: String(entry.departmentId) as DepartmentId,
  number: entry.number,
  subject: entry.subject,
  contactName: entry.contactName,
  tier: entry.tier,
  channel: entry.channel,
  language: entry.language,
  because,
  overflow: overflow ?? null,
  offeredAt: offeredAt.toISOString(),
  lapsesAt: lapsesAt.toISOString(),
});
