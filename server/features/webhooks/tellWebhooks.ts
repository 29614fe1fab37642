import { newId, systemCtx } from "../../platform/ctx.ts";
import { inTransaction } from "../../platform/database/index.ts";
import { oweWork } from "../../platform/dueWork/index.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { accessConversation, type ConversationRecord } from "../conversations/index.ts";
import { DeliveryModel, type DeliveryRecord } from "./delivery.model.ts";
import { deliveryDuty } from "./deliver.ts";
import { bodyOf, carriedConversation, outsideName, tellingTypes } from "./eventForOutside.ts";
import { forgetWebhooks, webhooksOn, type WebhookRecord } from "./webhook.model.ts";
import { webhookEvents } from "./webhooks.events.ts";

/** Notes for every receiver that asked for it what happened, and owes its delivery: once for each event and receiver. */
export const tellWebhooks: Reader = {
  name: "webhooks",
  types: [...tellingTypes, ...webhookEvents.map(({ type }) => type)],
  take: async (event) => {
    if (webhookEvents.some(({ type }) => type === event.type)) return forgetWebhooks();
    const name = outsideName(event);
    const wanting = (await webhooksOn()).filter(({ events }) => name && events.includes(name));
    if (!name || wanting.length === 0) return;
    const conversation = carriedConversation(event) ?? (await accessConversation(systemCtx(), conversationIdOf(event)));
    for (const webhook of wanting.filter(({ departmentIds }) => concerns(departmentIds, conversation)))
      await note(webhook, deliveryOf(event, name, conversation, webhook));
  },
};

const conversationIdOf = (event: EventRecord) => (event as EventRecord<{ conversationId: string }>).payload.conversationId;

const concerns = (departmentIds: WebhookRecord["departmentIds"], { ownerDepartmentId }: ConversationRecord) =>
  departmentIds.length === 0 || departmentIds.some((id) => id.equals(ownerDepartmentId));

function deliveryOf(
  event: EventRecord,
  name: NonNullable<ReturnType<typeof outsideName>>,
  conversation: ConversationRecord,
  { _id: webhookId }: WebhookRecord,
): DeliveryRecord {
  const _id = newId();
  return {
    ...{ _id, webhookId, eventId: String(event._id), event: name, body: bodyOf(event, name, conversation, String(_id)) },
    conversation: { id: conversation._id, number: conversation.number },
    ...{ state: "waiting", at: event.at, tries: 0, attempts: [] },
  };
}

/** An event that is read a second time finds its delivery there already, and owes nothing again. */
async function note({ _id }: WebhookRecord, delivery: DeliveryRecord) {
  await inTransaction(systemCtx(), async (tx) => {
    const { upsertedCount } = await DeliveryModel.collection.updateOne(
      { webhookId: _id, eventId: delivery.eventId },
      { $setOnInsert: delivery },
      { upsert: true, session: tx.tx },
    );
    if (upsertedCount === 1) await oweWork(tx, [deliveryDuty(delivery, delivery.at)]);
  });
}
