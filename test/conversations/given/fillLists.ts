import { Types } from "mongoose";
import { apiFor, type World } from "../../support/world.ts";

const many = <Row>(count: number, row: (index: number) => Row) => Array.from({ length: count }, (_, index) => row(index));
const noClock = new Date(8_640_000_000_000);

/** Thousands of rows in every list, as the product stores them; half of the conversations share one due time, as those without a clock do. */
export async function fillLists({ url, departments, people }: World) {
  const { database } = await import("../../../server/platform/database/index.ts");
  const into = (name: string, rows: object[]) => database().collection(name).insertMany(rows, { ordered: false });
  const lately = (index: number) => new Date(Date.now() - index * 60_000);
  const at = (index: number) => new Date(1_700_000_000_000 + index * 60_000);
  const ids = [departments.ticketing, departments.refunds].map((id) => new Types.ObjectId(id));
  const both = await addReaderOfBoth(ids.map(String));
  const contactIds = many(40, () => new Types.ObjectId());
  const assignees = [null, new Types.ObjectId(both.id), new Types.ObjectId(people.marco.id)];
  const conversationOf = (index: number) => ({
    _id: new Types.ObjectId(),
    number: `W-${index + 1000}`,
    subject: `Subject ${index}`,
    status: index % 2 ? "open" : "resolved",
    active: index % 2 === 1 && (index % 7 ? true : "snoozed"),
    priority: "normal",
    urgency: Math.floor(index / 50) % 4,
    ...(index % 9 ? {} : { mentionedIds: [new Types.ObjectId(both.id)] }),
    channel: "email",
    visitorId: null,
    tags: [],
    contact: { id: contactIds[Math.floor(index / 2) % 8], name: `Contact ${index}`, tier: null },
    participants: [],
    ownerDepartmentId: ids[Math.floor(index / 2) % 3 === 0 ? 1 : 0],
    assigneeId: assignees[Math.floor(index / 6) % 3] ?? null,
    snippet: "",
    unanswered: index % 5 ? 1 : 0,
    lastActivityAt: at(index),
    departsAt: null,
    clock: null,
    dueAt: Math.floor(index / 18) % 2 ? noClock : at(index),
    nextStep: null,
    seq: 1,
    revision: 1,
    outsideRevision: 0,
    createdAt: at(index),
    resolvedAt: null,
    joinedInto: null,
    followUpOf: null,
  });
  const conversations = many(6000, conversationOf);
  const conversationId = conversations[0]?._id ?? new Types.ObjectId();
  const message = { kind: "note", channel: null, author: { kind: "system", id: null, name: "Waydesk" }, text: "A line", delivery: null };
  const empty = { attachments: [], mail: null, call: null, event: null, joinedFrom: null, visitorId: null, outsideRevision: 0 };
  const mail = { threadIds: [], to: [], subject: "s", reason: null, attempts: 0, number: "W-1000" };
  const duty = { key: null, data: {}, attempts: 5, token: null, lastError: "it cannot be done" };
  await into("conversations", conversations);
  await into(
    "messages",
    many(2000, (index) => ({
      ...message,
      ...empty,
      conversationId: index % 4 ? conversationId : conversations[1]?._id,
      ...{ seq: index + 1, revision: index + 1, happenedAt: at(index), createdAt: at(index) },
    })),
  );
  await into(
    "contacts",
    many(3000, (index) => ({
      name: `Contact ${index}`,
      identities: [],
      identityKeys: [],
      claimedAddresses: [],
      trips: [],
      tier: null,
      mergedInto: null,
      ...{ nameLatin: null, language: null, zone: null, organisation: null },
      createdAt: at(index),
    })),
  );
  await into(
    "agents",
    many(1000, (index) => ({
      ...{ name: `Agent ${index}`, email: `agent${index}@skylark.example`, role: "agent", active: true, invited: false },
      ...{ departmentIds: [ids[index % 2]], teamIds: [], skills: [], languages: ["en"], preferences: {} },
    })),
  );
  await into(
    "outbox",
    many(2000, (index) => {
      const state = ["queued", "sent", "failed", "unclear"][index % 4];
      return { ...mail, conversationId, mailId: `<${index}@x>`, state, queuedAt: at(index), changedAt: at(index) };
    }),
  );
  await into(
    "apiTokens",
    many(300, (index) => ({
      ...{ agentId: new Types.ObjectId(index % 5 ? people.lin.id : people.amara.id), name: `Token ${index}`, abilities: ["agent.read"] },
      ...{ hash: `hash ${index}`, createdAt: at(index), lastUsedAt: null },
    })),
  );
  const step = { id: "late", at: { kind: "transferCameBack" }, actions: [{ kind: "raisePriority" }] };
  await into(
    "ladderRuns",
    many(400, (index) => ({
      ...{
        departmentId: ids[index % 2],
        stepId: index % 4 ? "late" : "other",
        step,
        because: "transferCameBack",
        share: null,
        error: null,
      },
      ...{ conversationId: conversations[index]?._id, cause: String(index), dueAt: null, state: index % 3 ? "done" : "passedOver" },
      ...{ reachedAt: lately(index), doneAt: lately(index) },
    })),
  );
  await into(
    "teams",
    many(60, (index) => ({ departmentId: ids[index % 2], name: `Team ${index}`, nameZh: null })),
  );
  await into(
    "setAsideEvents",
    many(1200, (index) => ({
      ...{ reader: "clocks", eventId: String(index), type: "x", tries: 5, error: "e", at: at(index) },
      ...{ state: index % 3 ? "aside" : "taken", endedAt: index % 3 ? null : at(index) },
    })),
  );
  await into(
    "dueWork",
    many(3000, (index) => ({
      ...{ ...duty, type: `type ${index % 5}`, state: ["waiting", "done", "dead"][index % 3], dueAt: at(index) },
      endedAt: index % 3 ? at(index) : null,
    })),
  );
  const offer = { subject: "s", contactName: "c", reason: "decision", summary: "s", fields: [], minutes: 60, passes: 0, tooOften: false };
  const unended = { toAgent: null, reasonText: null, endedBy: null, refusal: null, counter: null, withdrawnBecause: null, takenBy: null };
  const offeredBy = { id: new Types.ObjectId(people.lin.id), name: "Lin Xiao" };
  const asked = {
    subject: "s",
    question: "q",
    minutes: 30,
    warned: false,
    breached: false,
    askedBy: offeredBy,
    answeredBy: null,
    endedAt: null,
    usedMinutes: null,
  };
  const between = (index: number) => ({ fromDepartmentId: ids[index % 2], toDepartmentId: ids[(index + 1) % 2], departmentIds: ids });
  await into(
    "transfers",
    many(2000, (index) => ({
      ...{ ...offer, ...unended, ...between(index), offeredBy, number: `W-${index}`, offeredAt: lately(index), expiresAt: at(index) },
      ...(index % 2 < 1 || index > 1500
        ? { conversationId: new Types.ObjectId(), state: "offered", open: true, endedAt: null }
        : { conversationId, state: "declined", open: false, endedAt: at(index) }),
    })),
  );
  await into(
    "drafts",
    many(1000, (index) => ({
      ...{ agentId: new Types.ObjectId(index % 4 ? people.lin.id : people.marco.id), conversationId: new Types.ObjectId(), version: 1 },
      ...{ basedOn: 0, tab: null, words: null, empty: index % 3 === 0, changedAt: at(index) },
    })),
  );
  await into(
    "consultations",
    many(1000, (index) => ({
      ...{
        ...asked,
        departmentId: ids[index % 2],
        fromDepartmentId: ids[(index + 1) % 2],
        number: `W-${index}`,
        state: "open",
        open: true,
      },
      ...{ conversationId: new Types.ObjectId(), askedAt: at(index), dueAt: at(index) },
    })),
  );
  return { both: both.api, contactId: String(contactIds[0]), conversationId: String(conversationId) };

  /** Somebody of two departments who may not read everything. */
  async function addReaderOfBoth(departmentIds: string[]) {
    const { addAgent } = await import("../../../server/features/auth/index.ts");
    const { createToken } = await import("../../../server/features/auth/commands/apiTokens.ts");
    const { systemCtx } = await import("../../../server/platform/ctx.ts");
    const { roles } = await import("../../../shared/auth/roles.ts");
    const who = { name: "Both", email: "both@skylark.example", role: "agent" as const, language: "en" as const, zone: "UTC" };
    const { _id } = await addAgent(systemCtx(), { ...who, departmentIds, passwordHash: null });
    const actor = { kind: "agent" as const, id: String(_id), name: who.name, abilities: roles.agent, departmentIds };
    const { token } = await createToken({ ...systemCtx(), actor }, { name: "tests", abilities: [...roles.agent] });
    return { id: String(_id), api: apiFor(url, token) };
  }
}
