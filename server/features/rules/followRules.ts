import { Types } from "mongoose";
import { asksContact } from "../../../shared/conditions/nextFlip.ts";
import type { EventRecord, Reader } from "../../platform/eventLog/index.ts";
import { companyChanged, contactChanged, contactsOfCompany, idsOfContacts } from "../contacts/index.ts";
import { conversationEvents, deliveryChanged, idsOfActiveFor } from "../conversations/index.ts";
import { tagParted, tagRenamed } from "../tags/index.ts";
import { mayMove } from "../views/index.ts";
import { lookAt } from "./holdLooks.ts";
import { forgetOnRules, rulesOn, type RuleRecord } from "./rule.model.ts";
import { ruleEventOf, waitedTypes } from "./ruleEventOf.ts";
import { ruleChanged } from "./rules.events.ts";
import { isByRule, runRule } from "./runRule.ts";

const changes = conversationEvents.filter((one) => one !== deliveryChanged).map(({ type }) => type);

/** After these the rules that are on are read afresh. */
const otherRules = [ruleChanged, tagRenamed, tagParted].map(({ type }) => type);
const lot = 100;
const ofContacts = [contactChanged.type, companyChanged.type] as string[];

/** Lets the rules look at what happens, in their order; a desk without rules pays one look at a list in memory. */
export const followRules: Reader = {
  name: "rules",
  types: [...new Set([...changes, ...waitedTypes, ...ofContacts, ...otherRules])],
  concerns: (event) => event.type !== contactChanged.type || mayMove(event),
  take: async (event) => {
    if (otherRules.includes(event.type)) return forgetOnRules();
    const rules = await rulesOn();
    if (rules.length === 0) return;
    const waiting = rules.filter(({ when }) => when.kind === "comesToHold");
    if (ofContacts.includes(event.type)) return afterContact(waiting, event);
    const conversationId = conversationIdOf(event);
    if (!isByRule(event.requestId)) await afterEvent(rules, event, conversationId);
    await lookAt(waiting, [conversationId]);
  },
  takeSome: async (events) => {
    // Before anything of the batch is looked at: what carries a tag is looked at by rules that ask for it by the same name.
    if (events.some(({ type }) => otherRules.includes(type))) forgetOnRules();
    return events;
  },
};

const conversationIdOf = ({ conversationId, payload }: EventRecord) =>
  conversationId ?? new Types.ObjectId((payload as { conversationId: string }).conversationId);

async function afterEvent(rules: RuleRecord[], event: EventRecord, conversationId: Types.ObjectId) {
  const because = ruleEventOf(event);
  if (!because) return;
  for (const rule of rules) {
    if (rule.when.kind !== "event" || !rule.when.events.includes(because)) continue;
    const did = await runRule(rule, conversationId, { key: String(event._id), because });
    if (did && rule.stops) return;
  }
}

/** Of a contact's or a company's conversations those that are not done, and only for rules that ask something of contacts (RULE-5). */
async function afterContact(rules: RuleRecord[], event: EventRecord) {
  const asking = rules.filter(({ conditions }) => conditions && asksContact(conditions));
  if (asking.length === 0) return;
  for await (const contactIds of contactsTold(event)) {
    const ids = await idsOfActiveFor(contactIds);
    for (let from = 0; from < ids.length; from += lot) await lookAt(asking, ids.slice(from, from + lot));
  }
}

async function* contactsTold({ type, payload }: EventRecord): AsyncGenerator<Types.ObjectId[]> {
  if (type === contactChanged.type) return yield idsOfContacts([(payload as { after: { _id: Types.ObjectId } }).after._id]);
  const held: Types.ObjectId[] = [];
  for await (const id of contactsOfCompany((payload as { after: { name: string } }).after.name)) {
    held.push(id);
    if (held.length === lot) yield idsOfContacts(held.splice(0));
  }
  if (held.length > 0) yield idsOfContacts(held);
}
