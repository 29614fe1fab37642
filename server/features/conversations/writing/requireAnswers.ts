import type { CustomField } from "../../../../shared/fields/customField.schema.ts";
import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { answerSources, askedOfContacts } from "../../contacts/index.ts";
import { asksRequired, unanswered } from "../../fields/index.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/**
 * What the desk wants to know of each conversation, of its contact and of the contact's organisation is known before it is resolved; a booking
 * is not asked for where the contact has no trip to choose. Faults: conversation.fieldsMissing.
 */
export async function requireAnswers(tx: Tx, { fields = {}, contact: { id } }: ConversationRecord) {
  const ofContact = await asksRequired(tx, ["contact", "organisation"]);
  const asked = ofContact ? (await askedOfContacts([id], tx)).get(String(id)) : undefined;
  const missing = await answerable(tx, id, [
    ...(await unanswered(tx, "conversation", fields)),
    ...(asked ? await unanswered(tx, "contact", asked.contactFields) : []),
    ...(asked?.organisation ? await unanswered(tx, "organisation", asked.organisationFields) : []),
  ]);
  const labels = missing.map(({ label, labelZh }) => (tx.language === "zh-CN" ? (labelZh ?? label) : label));
  if (labels.length > 0) throw fault("conversation.fieldsMissing", { labels: labels.join(", ") });
}

async function answerable(tx: Tx, contactId: ConversationRecord["contact"]["id"], fields: CustomField[]): Promise<CustomField[]> {
  const others = fields.filter(({ kind }) => kind !== "booking");
  if (others.length === fields.length) return fields;
  return (await answerSources(tx, contactId).bookings()).length > 0 ? fields : others;
}
