import type { Tx } from "../../../platform/ctx.ts";
import { fault } from "../../../platform/fault.ts";
import { askedOfContacts } from "../../contacts/index.ts";
import { asksRequired, unanswered } from "../../fields/index.ts";
import type { ConversationRecord } from "../conversation.model.ts";

/**
 * What the desk wants to know of each conversation, of its contact and of the contact's organisation is known before it is resolved. Faults:
 * conversation.fieldsMissing.
 */
export async function requireAnswers(tx: Tx, { fields = {}, contact: { id } }: ConversationRecord) {
  const ofContact = await asksRequired(tx, ["contact", "organisation"]);
  const asked = ofContact ? (await askedOfContacts([id], tx)).get(String(id)) : undefined;
  const missing = [
    ...(await unanswered(tx, "conversation", fields)),
    ...(asked ? await unanswered(tx, "contact", asked.contactFields) : []),
    ...(asked?.organisation ? await unanswered(tx, "organisation", asked.organisationFields) : []),
  ];
  const labels = missing.map(({ label, labelZh }) => (tx.language === "zh-CN" ? (labelZh ?? label) : label));
  if (labels.length > 0) throw fault("conversation.fieldsMissing", { labels: labels.join(", ") });
}
