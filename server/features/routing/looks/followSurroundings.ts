import { Types } from "mongoose";
import type { EventRecord, Reader } from "../../../platform/eventLog/index.ts";
import { contactChanged, type ContactRecord } from "../../contacts/index.ts";
import { calendarChanged, forgetRules } from "../../sla/index.ts";
import { bringBackKept } from "../availability/bringBack.ts";
import { giveAround } from "../giveAround.ts";
import { QueueEntryModel } from "../queue/queueEntry.model.ts";

interface ContactChange {
  before: ContactRecord;
  after: ContactRecord;
}

/**
 * What else decides who gets what: the hours in which a department works, and who answers for the contact that waits. A queue is looked at
 * when these change, as it is when its own conversations do (RTE-5, RTE-9).
 */
export const followSurroundings: Reader = {
  name: "routing.surroundings",
  types: [calendarChanged.type, contactChanged.type],
  concerns: (event) => event.type !== contactChanged.type || asksOtherwise((event as EventRecord<ContactChange>).payload),
  take: async (event) => {
    if (event.type === contactChanged.type) return followContact((event as EventRecord<ContactChange>).payload.after);
    // This process may read the event before it hears that the calendar it remembers is an old one.
    forgetRules();
    await bringBackKept();
    await giveAround((await QueueEntryModel.distinct("departmentId")).map(String));
  },
};

const asksOtherwise = ({ before, after }: ContactChange) =>
  before.language !== after.language || (before.accountManagerId ?? null) !== (after.accountManagerId ?? null);

async function followContact({ _id, language, accountManagerId }: ContactRecord) {
  const waiting = { contactId: new Types.ObjectId(String(_id)) };
  const departments = await QueueEntryModel.distinct("departmentId", waiting);
  if (departments.length === 0) return;
  await QueueEntryModel.updateMany(waiting, { $set: { language, accountAgentId: accountManagerId ?? null } });
  await giveAround(departments.map(String));
}
