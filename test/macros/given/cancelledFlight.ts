import { expect } from "vitest";
import type { ConversationId } from "../../../shared/contract/ids.ts";
import { until, type World } from "../../support/world.ts";

const strike = { title: "NV 205 cancelled", kind: "cancelledFlight" as const };

/** A cancelled flight: opened by two at once, linked, asked for by a policy, inherited by a follow-up, closed and opened anew (INC-1). */
export async function cancelledFlight(world: World, { id }: { id: ConversationId }, newKey: () => string) {
  const { lin, marco, amara, zhao } = world.people;
  const [one, two] = await Promise.all([lin.api.incidents.open(strike), marco.api.incidents.open(strike)]);
  expect(two.id).toBe(one.id);
  const target = { firstResponse: 7, nextResponse: 7, resolution: 7, callBack: 7, transferAcceptance: 7 };
  const hours = {
    firstResponse: "wall",
    nextResponse: "wall",
    resolution: "wall",
    callBack: "wall",
    transferAcceptance: "wall",
  } as const;
  const targets = { urgent: target, high: target, normal: target, low: target };
  const condition = { fact: "incident" as const, is: ["cancelledFlight" as const] };
  const policy = await zhao.api.policies.create({ name: "Disruption", all: [condition], targets, hours });
  await zhao.api.policies.move({ id: policy.id, position: 1 });
  await lin.api.incidents.link({ id, incidentId: one.id, linked: true });
  await lin.api.incidents.link({ id, incidentId: one.id, linked: true });
  const { id: incidentId, ...carried } = { ...strike, id: one.id };
  expect((await lin.api.conversations.get({ id })).incidents).toEqual([{ id: incidentId, ...carried }]);
  const told = (await lin.api.conversations.messages({ id })).items.filter(({ event }) => event?.type === "incidentLinked");
  expect(told).toMatchObject([{ event: { title: strike.title } }]);
  expect((await lin.api.incidents.conversations({ id: one.id })).items.map((row) => row.id)).toEqual([id]);
  expect((await amara.api.incidents.conversations({ id: one.id })).items).toEqual([]);
  await expect(amara.api.incidents.link({ id, incidentId: one.id, linked: false })).rejects.toMatchObject({ code: "record.notFound" });
  await until(async () => (await lin.api.conversations.get({ id })).clock?.targetMinutes === 7);

  const { receiveMessage, ConversationModel } = await import("../../../server/features/conversations/index.ts");
  const { ContactModel } = await import("../../../server/features/contacts/index.ts");
  const { systemCtx } = await import("../../../server/platform/ctx.ts");
  await ConversationModel.updateOne({ _id: id }, { $set: { status: "closed", active: false } });
  const conversation = await ConversationModel.findById(id).lean();
  const contact = await ContactModel.findById(conversation?.contact.id).lean();
  if (!conversation || !contact) throw new Error("it is there");
  const entry = {
    kind: "inbound" as const,
    channel: "email" as const,
    author: { kind: "contact" as const, id: null, name: "Mia" },
    text: "Again",
  };
  const later = { conversationId: conversation._id, contact, channel: "email" as const, entry, subject: "Again", key: `mail:${newKey()}` };
  const { conversationId } = await receiveMessage(systemCtx(), later);
  expect((await lin.api.conversations.get({ id: String(conversationId) as never })).incidents).toEqual([{ id: incidentId, ...carried }]);

  const closed = await lin.api.incidents.change({ id: one.id, state: "closed" });
  expect(closed.state).toBe("closed");
  const again = await lin.api.incidents.open(strike);
  expect(again.id).not.toBe(one.id);
  await expect(lin.api.incidents.change({ id: one.id, state: "open" })).rejects.toMatchObject({ code: "incident.openAlready" });
  expect((await lin.api.incidents.list({})).items.map((incident) => incident.id)).toEqual([again.id]);
  return closed.conversations;
}
