import { Types } from "mongoose";

/** A desk of six departments, a fifth of its conversations still to be done: the same every time. */
const idAt = (kind: number, index: number) => new Types.ObjectId(`${String(kind).padStart(8, "0")}${index.toString(16).padStart(16, "0")}`);

export const departmentIds = Array.from({ length: 6 }, (_, index) => idAt(1, index));
const agentIds = Array.from({ length: 40 }, (_, index) => idAt(2, index));
export const meId = idAt(2, 0);
export const viewId = idAt(3, 0);
const never = new Date(8_640_000_000_000);
const begun = Date.UTC(2024, 0, 1);

/** Numbers that look like chance and are none: the finalizer of MurmurHash3. */
function mixed(index: number, salt: number): number {
  let value = Math.imul(index + 1, 0x9e37_79b1) ^ Math.imul(salt, 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const isActive = (index: number) => mixed(index, 1) % 5 === 0;
const departmentAt = (index: number) => departmentIds[mixed(index, 2) % 6];

function timesAt(index: number) {
  const createdAt = new Date(begun + index * 60_000);
  const lastActivityAt = new Date(createdAt.getTime() + (mixed(index, 3) % 86_400_000));
  return {
    createdAt,
    lastActivityAt,
    dueAt: isActive(index) && mixed(index, 4) % 3 ? new Date(lastActivityAt.getTime() + 3_600_000) : never,
  };
}

/** The conversation of this number, as the product stores it. */
export function conversationAt(index: number) {
  const active = isActive(index);
  const held = mixed(index, 5) % 3 > 0;
  return {
    ...{ _id: idAt(4, index), number: `WD-${index}`, subject: `Refund of booking ${index}`, status: active ? "open" : "closed" },
    active: active && mixed(index, 6) % 40 === 0 ? "snoozed" : active,
    ...{ priority: "normal", urgency: mixed(index, 7) % 4, channel: "email", visitorId: null, tags: ["refund"] },
    contact: { id: idAt(5, index % 50_000), name: `Contact ${index % 50_000}`, tier: null },
    ...{ participants: [`contact${index % 50_000}@example.com`], ownerDepartmentId: departmentAt(index) },
    assigneeId: held ? agentIds[mixed(index, 8) % 40] : null,
    // Only who may read a conversation can be mentioned in it.
    ...(mixed(index, 9) % 30 === 0 && mixed(index, 2) % 6 < 2 ? { mentionedIds: [agentIds[mixed(index, 10) % 2]] } : {}),
    ...{ snippet: "The contact asks when the money will be back on the card.", unanswered: active ? mixed(index, 11) % 2 : 0 },
    ...timesAt(index),
    ...{
      departsAt: null,
      clock: null,
      nextStep: null,
      seq: 4,
      revision: 4,
      outsideRevision: 0,
      resolvedAt: null,
      joinedInto: null,
      followUpOf: null,
    },
  };
}

/** Where it stands in the saved view: a tenth of everything belongs. */
export function placeAt(index: number) {
  if (mixed(index, 12) % 10 > 0) return [];
  const keys = [String(viewId), `${String(viewId)}:${String(departmentAt(index))}`];
  return [{ _id: idAt(4, index), revision: 4, in: keys, out: [], flipAt: null, urgency: mixed(index, 7) % 4, ...timesAt(index) }];
}
