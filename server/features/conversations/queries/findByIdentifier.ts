import type { z } from "zod";
import { Types } from "mongoose";
import type { Found } from "../../../../shared/conversations/find.api.ts";
import type { Ctx } from "../../../platform/ctx.ts";
import { pingSearch } from "../../../platform/search/index.ts";
import { listContacts, noteListed } from "../../contacts/index.ts";
import { conversationScope } from "../accessConversation.ts";
import { ConversationModel } from "../conversation.model.ts";
import { presentRow, rowProjection, type RowRecord } from "../presentConversation.ts";

const mostContacts = 6;
const mostOpen = 20;
const pingMs = 1000;

/**
 * What an identifier stands for, from the database alone and so with the search engine down too (SRCH-4): the conversation of a public
 * number (`WD-1042` or `1042`), contacts by address, number in any notation or the beginning of the name, each with its open conversations.
 */
export async function findByIdentifier(ctx: Ctx, text: string): Promise<z.infer<typeof Found>> {
  const [conversation, contacts, ready] = await Promise.all([byNumber(ctx, text), contactsFor(ctx, text), searchAnswers()]);
  return { conversation, contacts, searchReady: ready };
}

async function byNumber({ actor }: Ctx, text: string) {
  const digits = /^(?:wd\s?-?\s?)?(\d{1,9})$/i.exec(text)?.[1];
  if (!digits) return null;
  const filter = { $and: [{ number: `WD-${Number(digits)}` }, conversationScope(actor)] };
  const row = await ConversationModel.collection.findOne<RowRecord>(filter, { projection: rowProjection });
  return row && presentRow(row);
}

async function contactsFor(ctx: Ctx, text: string) {
  if (!ctx.actor.abilities.has("contact.read")) return [];
  const isIdentity = /@|^[+\d][\d\s()./-]*$/.test(text);
  const { items } = await listContacts(ctx, { ...(isIdentity ? { identity: text } : { startsWith: text }), limit: mostContacts });
  await noteListed(ctx, items);
  const open = await openOf(
    ctx,
    items.map(({ id }) => id),
  );
  return items.map((contact) => ({ contact, open: open.filter((row) => row.contact.id === contact.id) }));
}

async function openOf({ actor }: Ctx, contactIds: string[]) {
  if (contactIds.length === 0) return [];
  const theirs = { "contact.id": { $in: contactIds.map((id) => new Types.ObjectId(id)) } };
  const rows = await ConversationModel.collection
    .find<RowRecord>({ $and: [theirs, { active: { $in: [true, "snoozed"] } }, conversationScope(actor)] }, { projection: rowProjection })
    .sort({ lastActivityAt: -1 })
    .limit(mostOpen)
    .hint({ "contact.id": 1, lastActivityAt: -1, _id: -1 })
    .toArray();
  return rows.map(presentRow);
}

/** False when the search engine is away; one that says nothing for a second is. */
function searchAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, pingMs, false).unref());
  const answered = pingSearch().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}
