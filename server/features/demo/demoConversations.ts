import type { Types } from "mongoose";
import { urgencyOf } from "../../../shared/conversations/applyRowToList.ts";
import type { Priority } from "../../../shared/conversations/conversation.schema.ts";
import { isActive, type Status } from "../../../shared/conversations/status.ts";
import type { ContactRecord } from "../contacts/index.ts";
import { nextDeparture } from "../contacts/index.ts";
import { noDueTime, snippetOf, systemAuthor, type ConversationRecord, type MessageRecord } from "../conversations/index.ts";
import { demoId, flightOf, locatorOf } from "./demoContacts.ts";
import { places } from "./demoPlaces.ts";
import { scenarios, type Scenario } from "./demoScenarios.ts";
import { diceOf, type Dice } from "./dice.ts";

export interface DemoDesk {
  today: Date;
  departments: Map<string, { id: Types.ObjectId; name: string }>;
  /** Agents who answer, per department name. */
  agents: Map<string, { id: Types.ObjectId; name: string }[]>;
}

const minute = 60_000;
const days = 90;

/** The conversation with this number and its entries: a scenario with this contact's names, somewhere in the 90 days before today. */
export function demoConversation(
  index: number,
  contact: ContactRecord,
  desk: DemoDesk,
  number: string,
): { conversation: ConversationRecord; messages: MessageRecord[] } {
  const dice = diceOf(0xc0de + index * 104_729);
  const fitting = scenarios.filter(({ language }) => language === contact.language);
  const scenario = dice.pick(fitting);
  const status = statusOf(dice);
  const filled = fillerOf(contact, scenario, dice, desk.today);
  const turns = isActive(status) ? scenario.turns.slice(0, 1 + dice.whole(scenario.turns.length)) : scenario.turns;
  const startedAt = startOf(dice, desk.today, status);
  const agent = dice.pick(desk.agents.get(scenario.department) ?? []);
  const conversation = conversationOf({
    index,
    number,
    contact,
    desk,
    scenario,
    dice,
    status,
    startedAt,
    subject: filled(scenario.subject),
  });
  const department = { id: String(conversation.ownerDepartmentId), name: scenario.department };
  const messages = messagesOf(conversation, turns, { contact, agent, department, dice, filled, today: desk.today });
  const taken = turns.some(([who]) => who !== "in");
  return { conversation: finished(conversation, messages, taken || dice.chance(40) ? agent.id : null), messages };
}

/** 93 in a hundred are done; the rest is today's work. */
function statusOf(dice: Dice): Status {
  const throwOf = dice.share() * 100;
  if (throwOf < 4) return "open";
  if (throwOf < 6) return "pending";
  if (throwOf < 7) return "onHold";
  return throwOf < 60 ? "closed" : "resolved";
}

function startOf(dice: Dice, today: Date, status: Status) {
  const back = isActive(status) ? dice.share() * dice.share() * 4 : 1 + dice.share() * (days - 1);
  return new Date(today.getTime() - back * 86_400_000 - 4 * minute);
}

function fillerOf(contact: ContactRecord, scenario: Scenario, dice: Dice, today: Date) {
  const segment = contact.trips[0]?.segments[0];
  const place = places.find(({ code }) => code === segment?.to) ?? dice.pick(places);
  const date = segment?.departsAt ?? new Date(today.getTime() + dice.whole(30) * 86_400_000);
  const values: Record<string, string> = {
    name: contact.name,
    flight: segment?.flight ?? flightOf(dice),
    city: scenario.language === "en" ? place.en : place.zh,
    locator: contact.trips[0]?.locator ?? locatorOf(dice),
    date: new Intl.DateTimeFormat(scenario.language, { day: "numeric", month: "long", timeZone: "UTC" }).format(date),
  };
  return (text: string) => text.replace(/\{(\w+)\}/g, (_whole, key: string) => values[key] ?? "");
}

interface Making {
  index: number;
  number: string;
  contact: ContactRecord;
  desk: DemoDesk;
  scenario: Scenario;
  dice: Dice;
  status: Status;
  startedAt: Date;
  subject: string;
}

function conversationOf({ index, number, contact, desk, scenario, dice, status, startedAt, subject }: Making): ConversationRecord {
  const priority: Priority = dice.chance(6) ? "urgent" : dice.chance(18) ? "high" : dice.chance(80) ? "normal" : "low";
  const owner = desk.departments.get(scenario.department);
  if (!owner) throw new Error(`The demo has no department ${scenario.department}.`);
  return {
    _id: demoId(`conversation ${index}`),
    number,
    subject,
    status,
    active: isActive(status),
    urgency: urgencyOf(priority),
    priority,
    channel: "email",
    visitorId: null,
    tags: scenario.tags,
    contact: { id: contact._id, name: contact.name, tier: contact.tier },
    participants: contact.identities.filter(({ kind }) => kind === "email").map(({ value }) => value),
    ownerDepartmentId: owner.id,
    assigneeId: null,
    snippet: "",
    unanswered: 0,
    lastActivityAt: startedAt,
    departsAt: nextDeparture(contact, desk.today),
    clock: null,
    dueAt: noDueTime,
    nextStep: null,
    seq: 0,
    revision: 0,
    outsideRevision: 0,
    createdAt: startedAt,
    resolvedAt: null,
    joinedInto: null,
    followUpOf: null,
  };
}

interface Speaking {
  contact: ContactRecord;
  agent: { id: Types.ObjectId; name: string };
  department: { id: string; name: string };
  dice: Dice;
  filled(text: string): string;
  today: Date;
}

function messagesOf(
  conversation: ConversationRecord,
  turns: Scenario["turns"],
  { contact, agent, department, dice, filled, today }: Speaking,
): MessageRecord[] {
  let at = conversation.createdAt.getTime();
  const inside = { kind: "agent" as const, id: String(agent.id), name: agent.name };
  const outside = { kind: "contact" as const, id: String(contact._id), name: contact.name };
  const opened = entryOf(conversation, 1, new Date(at), {
    kind: "event",
    author: systemAuthor,
    event: { type: "opened", department },
  });
  const spoken = turns.map(([who, channel, text], index) => {
    const pause = (channel === "chat" ? 1 + dice.whole(5) : 15 + dice.whole(200)) * (index === 0 ? 0 : minute);
    // Nothing is said in the future: what is left of the time until now is shared out instead.
    at += Math.min(pause, Math.max(0, (today.getTime() - at) / (turns.length - index + 1)));
    const said = { text: filled(text), channel: who === "note" ? null : channel };
    if (who === "note") return entryOf(conversation, index + 2, new Date(at), { ...said, kind: "note", author: inside });
    if (who === "call")
      return entryOf(conversation, index + 2, new Date(at), {
        ...said,
        kind: "inbound",
        author: outside,
        call: callOf(contact, agent.name, dice),
      });
    const delivery = who === "out" ? { state: "delivered" as const, reason: null, at: new Date(at) } : null;
    return entryOf(conversation, index + 2, new Date(at), {
      ...said,
      kind: who === "in" ? "inbound" : "outbound",
      author: who === "in" ? outside : inside,
      delivery,
    });
  });
  return [opened, ...spoken];
}

const callOf = (contact: ContactRecord, loggedBy: string, dice: Dice) => ({
  direction: "in" as const,
  number: contact.identities.find(({ kind }) => kind === "phone")?.value ?? "+4930123456",
  seconds: 60 + dice.whole(600),
  outcome: "followUp" as const,
  followUp: null,
  callBackAt: null,
  loggedBy,
});

function entryOf(
  conversation: ConversationRecord,
  seq: number,
  at: Date,
  entry: Pick<MessageRecord, "kind" | "author"> & Partial<MessageRecord>,
): MessageRecord {
  const empty = {
    channel: null,
    text: "",
    delivery: null,
    attachments: [],
    mail: null,
    call: null,
    event: null,
    joinedFrom: null,
    visitorId: null,
    outsideRevision: null,
  };
  return {
    ...empty,
    ...entry,
    _id: demoId(`${String(conversation._id)} ${seq}`),
    conversationId: conversation._id,
    seq,
    revision: seq,
    happenedAt: at,
    createdAt: at,
  };
}

/** What follows from the entries: counters, last activity, the snippet, when it was resolved. */
function finished(conversation: ConversationRecord, messages: MessageRecord[], assigneeId: Types.ObjectId | null): ConversationRecord {
  const last = messages.at(-1) ?? null;
  const answered = messages.findLastIndex(({ kind }) => kind === "outbound");
  const unanswered = conversation.active
    ? messages.slice(answered + 1).filter(({ kind, channel }) => kind === "inbound" && channel !== "phone").length
    : 0;
  const lastActivityAt = last?.happenedAt ?? conversation.createdAt;
  return {
    ...conversation,
    assigneeId,
    unanswered,
    lastActivityAt,
    channel: messages.findLast(({ channel }) => channel !== null)?.channel ?? "email",
    snippet: snippetOf(last?.text ?? ""),
    seq: messages.length,
    revision: messages.length,
    resolvedAt: conversation.status === "resolved" || conversation.status === "closed" ? lastActivityAt : null,
  };
}
