import { refusalReasons, transferReasons } from "../../../shared/transfers/transferReasons.ts";
import { roles } from "../../../shared/auth/roles.ts";
import { systemCtx, type Ctx } from "../../platform/ctx.ts";
import { isFaultOf } from "../../platform/fault.ts";
import type { ConversationRecord } from "../conversations/index.ts";
import { fieldsOf, offerTransfer, TransferModel, type TransferRecord } from "../transfers/index.ts";
import { demoId } from "./demoContacts.ts";
import type { DemoDesk } from "./demoConversations.ts";
import { answersTo, fillFields } from "./demoFields.ts";
import { diceOf, type Dice } from "./dice.ts";

const minute = 60_000;
/** Every so many conversations one was passed on by its department before it came to the one that answers for it. */
const oneIn = 23;
const summary = "The traveller was promised an answer today. What is known and what is open stands in the thread.";

/** Offers of the past for these conversations, the first of which is number `from`; a few of the first ones are offered now. */
export async function fillTransfers(from: number, records: ConversationRecord[], desk: DemoDesk, insert: Insert) {
  const past = records.flatMap((conversation, index) => pastTransfers(from + index, conversation, desk));
  await insert(TransferModel.collection, past);
  if (from > 0) return;
  await fillFields(desk);
  await offerSome(records, desk);
}

type Insert = (collection: typeof TransferModel.collection, records: TransferRecord[]) => Promise<void>;

/** The offers that brought this conversation where it is, or went wrong on the way; those of the last 30 days make the map of flows. */
function pastTransfers(index: number, conversation: ConversationRecord, desk: DemoDesk): TransferRecord[] {
  const dice = diceOf(0x7ea5 + index * 6151);
  const others = [...desk.departments.values()].filter(({ id }) => !id.equals(conversation.ownerDepartmentId));
  if (index % oneIn !== 0 || conversation.active || others.length === 0) return [];
  const from = dice.pick(others);
  const to = [...desk.departments.values()].find(({ id }) => id.equals(conversation.ownerDepartmentId)) ?? from;
  const [sender, taker] = [from, to].map(({ name }) => dice.pick(desk.agents.get(name) ?? []));
  if (!sender || !taker) return [];
  const declined = dice.chance(from.name < to.name ? 35 : 8);
  const first = recordOf(`${index}`, conversation, { from, to, sender, taker }, dice, declined ? "declined" : "accepted");
  const again = declined ? [recordOf(`${index} again`, conversation, { from, to, sender, taker }, dice, "accepted")] : [];
  return dice.chance(7)
    ? [{ ...first, state: "expired", endedBy: null, refusal: null, takenBy: null, tookMinutes: null }]
    : [first, ...again];
}

type Named = { id: TransferRecord["toDepartmentId"]; name: string };
type Sides = Record<"from" | "to" | "sender" | "taker", Named>;

function recordOf(
  key: string,
  { _id, number, subject, contact, createdAt }: ConversationRecord,
  sides: Sides,
  dice: Dice,
  state: "accepted" | "declined",
) {
  const { from, to, sender, taker } = sides;
  const took = 2 + dice.whole(dice.chance(20) ? 55 : 18);
  const offeredAt = new Date(createdAt.getTime() + (key.endsWith("again") ? 90 : 5) * minute);
  const record: TransferRecord = {
    _id: demoId(`transfer ${key}`),
    ...{ conversationId: _id, number, subject, contactName: contact.name, toAgent: null },
    ...{ fromDepartmentId: from.id, toDepartmentId: to.id, departmentIds: [from.id, to.id] },
    ...{ reason: dice.pick(transferReasons.slice(0, -1)), reasonText: null, summary, fields: [] },
    ...{ state, open: false, offeredBy: sender, offeredAt, minutes: 60, expiresAt: new Date(offeredAt.getTime() + 60 * minute) },
    ...{ endedAt: new Date(offeredAt.getTime() + took * minute), endedBy: taker, counter: null, withdrawnBecause: null },
    refusal: state === "declined" ? { reason: dice.pick(refusalReasons.slice(0, -1)), text: null } : null,
    ...{ takenBy: state === "accepted" ? "person" : null, tookMinutes: state === "accepted" ? took : null },
    ...{ passes: key.endsWith("again") ? 2 : 1, tooOften: false },
  };
  return record;
}

/** Some conversations that people hold now are offered on, so that the inboxes show what they are for. What is offered already stays. */
async function offerSome(conversations: ConversationRecord[], desk: DemoDesk) {
  const departments = [...desk.departments.values()];
  const held = conversations.filter(({ active, assigneeId }) => active && assigneeId !== null).slice(0, 6);
  for (const [index, { _id, assigneeId, ownerDepartmentId }] of held.entries()) {
    const to = departments.filter(({ id }) => !id.equals(ownerDepartmentId))[index % (departments.length - 1)];
    const holder = [...desk.agents.values()].flat().find(({ id }) => assigneeId?.equals(id));
    if (!to || !holder) continue;
    const reason = transferReasons[index % (transferReasons.length - 1)] ?? "decision";
    const offer = {
      id: String(_id) as never,
      toDepartmentId: String(to.id) as never,
      toAgentId: null,
      reason,
      reasonText: null,
      summary,
      fields: answersTo(await fieldsOf(to.id)),
      warm: false,
    };
    await offerTransfer(asAgent(holder, ownerDepartmentId), offer).catch((error: unknown) => {
      if (!isFaultOf(error, "transfer.openAlready") && !isFaultOf(error, "transfer.notPossible") && !isFaultOf(error, "record.notFound"))
        throw error;
    });
  }
}

const asAgent = ({ id, name }: Named, departmentId: Named["id"]): Ctx => ({
  ...systemCtx(),
  actor: { kind: "agent", id: String(id), name, abilities: roles.agent, departmentIds: [String(departmentId)] },
});
