import { Types } from "mongoose";
import type { ConversationId, MessageId } from "../../../shared/contract/ids.ts";
import type { ClockRecord } from "../../../server/features/sla/clocks/clock.model.ts";
import { newKey } from "../../sla/given/clockDesk.ts";
import { until, type World } from "../../support/world.ts";

export type MergeDesk = Awaited<ReturnType<typeof mergeDesk>>;
interface Step {
  act: string;
  a: number;
  b: number;
}

/** Conversations by mail that can be merged and split, and what they are like at rest. */
export async function mergeDesk(world: World) {
  const { receiveMessage, ConversationModel } = await import("../../../server/features/conversations/index.ts");
  const { contactByIdentity } = await import("../../../server/features/contacts/index.ts");
  const { ClockModel } = await import("../../../server/features/sla/index.ts");
  const { systemCtx } = await import("../../../server/platform/ctx.ts");
  const { api } = world.people.lin;

  const clocksOf = (id: string) =>
    ClockModel.collection
      .find<ClockRecord>({ conversationId: new Types.ObjectId(id) })
      .sort({ startedAt: 1, _id: 1 })
      .toArray();
  const clocksFollowed = (id: string, wanted: (clocks: ClockRecord[]) => boolean) =>
    until(async () => {
      const clocks = await clocksOf(id);
      return wanted(clocks) ? clocks : null;
    });
  const responds = ({ kind, stoppedAt }: ClockRecord) => kind !== "resolution" && stoppedAt === null;

  async function receive(conversationId: string | null, address: string, text: string) {
    const contact = await contactByIdentity({ kind: "email", value: address });
    if (!contact) throw new Error("no such contact");
    const author = { kind: "contact" as const, id: String(contact._id), name: contact.name };
    const message = await receiveMessage(systemCtx(), {
      ...{ contact, channel: "email", subject: text, participants: [address], key: `mail:${newKey()}` },
      conversationId: conversationId ? new Types.ObjectId(conversationId) : null,
      entry: { kind: "inbound", channel: "email", author, text },
    });
    return String(message.conversationId) as ConversationId;
  }

  const addresses = new Map<string, string>();
  async function asks(text: string) {
    const address = `${newKey()}@mail.example`;
    await api.contacts.create({ name: text, identities: [{ kind: "email", value: address }] });
    const id = await receive(null, address, text);
    addresses.set(id, address);
    await clocksFollowed(id, (clocks) => clocks.length === 2);
    return id;
  }

  async function asksAgain(id: string, text: string) {
    const at = await receive(id, addresses.get(id) ?? "", text);
    await clocksFollowed(at, (clocks) => clocks.some(responds));
  }

  async function answers(id: ConversationId, text = "It comes.") {
    await api.conversations.postMessage({ id, kind: "outbound", channel: "email", text, key: newKey() });
    await clocksFollowed(id, (clocks) => !clocks.some(responds));
  }

  const messages = async (id: ConversationId) => (await api.conversations.messages({ id, limit: 100 })).items.toReversed();
  const said = async (id: ConversationId) =>
    (await messages(id))
      .filter(({ kind }) => kind !== "event")
      .map((one) => ({ text: one.text, at: one.happenedAt, seq: one.seq, by: one.author.name, from: one.joinedFrom }));
  const lastEvents = async (id: ConversationId) =>
    (await messages(id))
      .flatMap(({ event }) => (event ? [event] : []))
      .filter(({ type }) => /join|split/.test(type))
      .slice(-2);

  /** What a person and the clocks know of it; what a merge began and had to drop is no part of that. */
  async function stateOf(id: ConversationId) {
    const record = await ConversationModel.findById(id).lean();
    const clocks = (await clocksOf(id)).filter(({ kind, result }) => kind === "resolution" || result !== "dropped");
    const { status, active, unanswered, participants, channel, snippet, visitorId, contact, joinedInto } = record ?? {};
    return {
      said: await said(id),
      ...{ status, active, unanswered, participants, channel, snippet, visitorId, contact, joinedInto },
      clocks: clocks.map(({ seen: _seen, ...clock }) => clock),
    };
  }

  return { clocksFollowed, asks, asksAgain, answers, said, lastEvents, stateOf, modelOf };

  /** A plain model of some conversations: what stands in each, and where what was merged away or split off is. */
  async function modelOf(count: number) {
    const threads = new Map<ConversationId, string[]>();
    const merges: { from: ConversationId; into: ConversationId; brought: string[] }[] = [];
    const splits: { from: ConversationId; into: ConversationId; moved: string[] }[] = [];
    const leads = (id: ConversationId): ConversationId => merges.find(({ from }) => from === id)?.into ?? id;
    for (let index = 0; index < count; index++) {
      const text = `q${index}-${newKey()}`;
      threads.set(await asks(text), [text]);
    }
    const open = () => [...threads.keys()].filter((id) => leads(id) === id && (threads.get(id)?.length ?? 0) > 0);
    const pick = <One>(list: One[], at: number) => list[at % Math.max(1, list.length)];
    const add = (id: ConversationId, text: string) => threads.set(id, [...(threads.get(id) ?? []), text]);
    const without = (id: ConversationId, gone: string[]) =>
      threads.set(id, (threads.get(id) ?? []).filter((text) => !gone.includes(text))); // prettier-ignore
    const outcome = (asked: Promise<unknown>) =>
      asked.then(
        () => "done",
        (error: { data: { because: string } }) => error.data.because,
      );

    async function take({ act, a, b }: Step) {
      const [one, two] = [pick(open(), a), pick(open(), b)];
      if (!one || !two) return;
      const text = `${act}-${newKey()}`;
      if (act === "note") {
        await api.conversations.postMessage({ id: one, kind: "note", text, key: newKey() });
        return void add(one, text);
      }
      if (act === "ask") {
        const asked = pick(
          [...addresses.keys()].filter((id) => threads.has(id as ConversationId)),
          a,
        ) as ConversationId;
        let at = asked;
        while (leads(at) !== at) at = leads(at);
        if (!open().includes(at)) return;
        await receive(asked, addresses.get(asked) ?? "", text);
        return void add(at, text);
      }
      if (act === "merge" && one !== two) {
        if ((await outcome(api.merges.merge({ id: one, intoId: two, samePerson: false }))) !== "done") return;
        const brought = threads.get(one) ?? [];
        merges.push({ from: one, into: two, brought });
        for (const entry of brought) add(two, entry);
      }
      if (act === "undo") await undo(pick(merges, a));
      if (act === "split") await split(one, b);
      if (act === "undoSplit") await undoSplit(pick(splits, a));
    }

    async function undo(merge: (typeof merges)[number] | undefined) {
      if (!merge || (await outcome(api.merges.undo({ id: merge.from }))) !== "done") return;
      const { from, into } = merge;
      merges.splice(merges.indexOf(merge), 1);
      const here = (await said(from)).map(({ text }) => text);
      const followed = here.filter((text) => !merge.brought.includes(text));
      // What went back with it stood in the surviving one, and nothing of what it had is missing.
      for (const text of followed) if (!threads.get(into)?.includes(text)) throw new Error(`${text} came from nowhere`);
      without(into, [...merge.brought, ...followed]);
      threads.set(from, [...merge.brought, ...followed]);
    }

    async function split(id: ConversationId, at: number) {
      const moved = (threads.get(id) ?? []).filter((_text, index) => index % 2 === at % 2);
      const ids = (await messages(id)).flatMap((one): MessageId[] => (moved.includes(one.text) ? [one.id] : []));
      if (moved.length === 0 || moved.length === threads.get(id)?.length) return;
      const opened = await api.merges.split({ id, messageIds: ids, subject: "split" });
      splits.push({ from: id, into: opened.id, moved });
      threads.set(opened.id, moved);
      without(id, moved);
    }

    async function undoSplit(one: (typeof splits)[number] | undefined) {
      if (!one || (await outcome(api.merges.undoSplit({ id: one.into }))) !== "done") return;
      splits.splice(splits.indexOf(one), 1);
      threads.delete(one.into);
      for (const text of one.moved) add(one.from, text);
    }

    async function compare() {
      for (const [id, texts] of threads) {
        const told = (await said(id)).map(({ text }) => text).toSorted();
        if (told.join() !== texts.toSorted().join()) throw new Error(`${id}: ${told.join()} instead of ${texts.toSorted().join()}`);
        const numbers = (await messages(id)).map(({ seq }) => seq);
        if (new Set(numbers).size !== numbers.length) throw new Error("a number twice");
      }
    }
    return { take, compare };
  }
}
