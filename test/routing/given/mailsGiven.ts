import { Types } from "mongoose";
import { ConversationModel, MessageModel } from "../../../server/features/conversations/index.ts";
import { EventModel } from "../../../server/platform/eventLog/index.ts";
import { until, type World } from "../../support/world.ts";

/** Mails that wait in the queue of ticketing; their ids. */
export async function mailsThatWait({ people: { priya }, departments }: World, count: number): Promise<string[]> {
  const departmentId = departments.ticketing as never;
  const contact = await priya.api.contacts.create({ name: "Noor Haddad", identities: [{ kind: "email", value: "noor@example.com" }] });
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const mail = { contactId: contact.id, departmentId, subject: `Seat ${index}`, channel: "email" as const, text: "Where do I sit?" };
    const { id } = await priya.api.conversations.create({ ...mail, key: `mail-that-waits-${index}` });
    await priya.api.conversations.assign({ id, assigneeId: null });
    ids.push(id);
  }
  await until(async () => {
    const { items } = await priya.api.routing.entries({ departmentId });
    return ids.every((id) => items.some(({ conversationId }) => conversationId === id));
  });
  return ids;
}

/** How often a conversation was given, and where the numbers of its entries or the revisions of its events have a gap or one twice. */
export async function historyOf(id: string) {
  const conversationId = new Types.ObjectId(id);
  const conversation = await ConversationModel.findById(id).lean();
  const entries = await MessageModel.find({ conversationId }).sort({ seq: 1 }).lean();
  const events = await EventModel.find({ conversationId, revision: { $gt: 0 } })
    .sort({ revision: 1 })
    .lean();
  const wrong = (numbers: (number | undefined)[], last: number | undefined) =>
    numbers.length === last ? numbers.filter((number, index) => number !== index + 1) : [numbers.length, last];
  return {
    given: entries.filter(({ event }) => event?.type === "assigned" && event.to !== null).length,
    wrongEntries: wrong(
      entries.map(({ seq }) => seq),
      conversation?.seq,
    ),
    wrongEvents: wrong(
      events.map(({ revision }) => revision),
      conversation?.revision,
    ),
  };
}
