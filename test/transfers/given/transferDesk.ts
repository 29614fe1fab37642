import { Types } from "mongoose";
import type { DepartmentId } from "../../../shared/contract/ids.ts";
import { alwaysOpen } from "../../sla/given/alwaysOpen.ts";
import { apiFor, type Api, type Person, type World } from "../../support/world.ts";

/** What the tests of transfers do with the small desk. */
export function deskOf({ url, departments, people }: World) {
  const [ticketing, refunds] = [departments.ticketing as DepartmentId, departments.refunds as DepartmentId];
  return {
    ticketing,
    refunds,
    alwaysOpen: () => alwaysOpen(people.zhao.api),
    conversationOf,
    offer,
    refundsPeople,
    strangerOf,
    eventsOf,
    baggage,
  };

  /** A conversation of Ticketing that this person has. */
  async function conversationOf(person: Person) {
    const contact = await person.api.contacts.create({
      name: "Chen Haoran",
      identities: [{ kind: "email", value: `${String(new Types.ObjectId())}@mail.example` }],
    });
    const first = {
      contactId: contact.id,
      departmentId: ticketing,
      subject: "Refund for a cancelled tour",
      channel: "email",
      text: "t",
    } as const;
    const { id } = await person.api.conversations.create({ ...first, key: `k-${String(new Types.ObjectId())}` });
    return person.api.conversations.assign({ id, assigneeId: person.id as never });
  }

  async function offer(person: Person, id: string, more: object = {}) {
    const plain = { toDepartmentId: refunds, reason: "decision" as const, summary: "Cancelled by the supplier; bank slip checked." };
    return person.api.transfers.offer({ id: id as never, ...plain, ...more });
  }

  async function personIn(departmentIds: string[], name: string) {
    const { addAgent } = await import("../../../server/features/auth/index.ts");
    const { createToken } = await import("../../../server/features/auth/commands/apiTokens.ts");
    const { systemCtx } = await import("../../../server/platform/ctx.ts");
    const { roles } = await import("../../../shared/auth/roles.ts");
    const who = { name, email: `${String(new Types.ObjectId())}@skylark.example`, role: "agent" as const, departmentIds };
    const agent = await addAgent(systemCtx(), { ...who, language: "en", zone: "Asia/Shanghai", passwordHash: "none" });
    const actor = { kind: "agent" as const, id: String(agent._id), name, abilities: roles.agent, departmentIds };
    const { token } = await createToken({ ...systemCtx(), actor }, { name: "tests", abilities: [...roles.agent] });
    return { id: String(agent._id), name, token, api: apiFor(url, token) };
  }

  function refundsPeople(count: number) {
    return Promise.all(Array.from({ length: count }, (_, index) => personIn([refunds], `Racer ${index + 1}`)));
  }

  function strangerOf() {
    return personIn([], "Nobody's Agent");
  }

  async function baggage(): Promise<DepartmentId> {
    const { items } = await people.zhao.api.departments.list();
    const known = items.find(({ name }) => name === "Baggage");
    return (known ?? (await people.zhao.api.departments.create({ name: "Baggage", nameZh: null, icon: "bag" }))).id;
  }

  async function eventsOf(type: string, conversationId: string) {
    const { database } = await import("../../../server/platform/database/index.ts");
    return database()
      .collection("events")
      .find({ type, conversationId: new Types.ObjectId(conversationId) })
      .toArray();
  }
}

export const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "ok",
    (error: { code?: string; message?: string }) => error.code ?? error.message,
  );

/** The kinds of events that stand in a thread, newest first. */
export const eventsIn = async (api: Api, id: string) =>
  (await api.conversations.messages({ id: id as never, limit: 100 })).items.flatMap(({ event }) => (event ? [event.type] : []));
