import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { macrosFor } from "../../shared/macros/macroWords.ts";
import { cancelledFlight } from "./given/cancelledFlight.ts";
import { unreadDigest } from "./given/unreadDigest.ts";
import { ask, connectAgent, startWorld, until, type Person, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ MAIL_ADDRESS: "desk@skylark.example" });
});
afterAll(() => world.stop());

let count = 0;
const key = () => `key-of-writing-${(count += 1)}`;

/** A conversation by mail of Ticketing that this person has. */
async function conversationOf(person: Person, subject = "Seat") {
  const contact = await person.api.contacts.create({
    name: "Mia Andersen",
    identities: [{ kind: "email", value: `mia${(count += 1)}@traveller.example` }],
  });
  return person.api.conversations.create({ contactId: contact.id, subject, channel: "email", text: "Hello", key: key() });
}

const reply = (person: Person, id: string, text: string, more = {}) =>
  person.api.conversations.postMessage({ id: id as never, kind: "outbound", channel: "email", text, key: key(), ...more });

const noticesOf = async (person: Person) => (await person.api.escalation.notifications({})).items;

describe("writing", () => {
  it("[MSG-14] a place nobody filled is refused wherever a message leaves from, and a note may hold one", async () => {
    const { lin } = world.people;
    const { id, contact } = await conversationOf(lin);
    expect((await reply(lin, id, "Dear Mia")).text).toBe("Dear Mia");
    const refused = { code: "message.placesLeft", data: { names: "contact.firstName" } };
    await expect(reply(lin, id, "Dear {{contact.firstName}}")).rejects.toMatchObject(refused);
    const words = {
      kind: "outbound" as const,
      channel: "email" as const,
      text: "Dear {{contact.firstName}}",
      html: "",
      attachments: [],
      seenSeq: 0,
    };
    await expect(lin.api.drafts.send({ id, words, key: key() })).rejects.toMatchObject(refused);
    const first = { contactId: contact.id, subject: "s", channel: "email" as const, text: words.text, key: key() };
    await expect(lin.api.conversations.create(first)).rejects.toMatchObject(refused);
    expect((await lin.api.conversations.postMessage({ id, kind: "note", text: words.text, key: key() })).text).toBe(words.text);
  });

  it("[MSG-13] where a department says so only the assignee answers, and the refusal says who", async () => {
    const { lin, marco, zhao } = world.people;
    const { id } = await conversationOf(lin);
    await expect(reply(marco, id, "Marco too")).resolves.toMatchObject({ text: "Marco too" });
    const ticketing = world.departments.ticketing as never;
    expect(await zhao.api.departments.change({ id: ticketing, onlyAssigneeAnswers: true })).toMatchObject({ onlyAssigneeAnswers: true });
    const refused = { code: "message.onlyAssignee", data: { name: "Lin Xiao" } };
    await expect(reply(marco, id, "Marco again")).rejects.toMatchObject(refused);
    const words = { kind: "outbound" as const, channel: "email" as const, text: "Marco again", html: "", attachments: [], seenSeq: 0 };
    await expect(marco.api.drafts.send({ id, words, key: key() })).rejects.toMatchObject(refused);
    await expect(reply(lin, id, "Lin goes on")).resolves.toMatchObject({ text: "Lin goes on" });
    await marco.api.conversations.postMessage({ id, kind: "note", text: "only a note", key: key() });
    await marco.api.conversations.assign({ id, assigneeId: null });
    await expect(reply(marco, id, "Nobody has it")).resolves.toMatchObject({ text: "Nobody has it" });
    await zhao.api.departments.change({ id: ticketing, onlyAssigneeAnswers: false });
  });

  it("[MSG-12] a picture in the words is its writer's alone until it is sent, and then stands where it was put", async () => {
    const { lin, marco } = world.people;
    const { id } = await conversationOf(lin);
    const as = (person: Person) => ({ authorization: `Bearer ${person.token}` });
    const stored = await fetch(`${world.url}/files?name=seat.png`, {
      method: "POST",
      headers: { ...as(lin), "content-type": "image/png" },
      body: "picture",
    });
    const file = (await stored.json()) as { id: string };
    const look = async (person: Person) => (await fetch(`${world.url}/files/${file.id}`, { headers: as(person) })).status;
    expect([await look(lin), await look(marco)]).toEqual([200, 404]);
    const html = `<p>See</p><p><img src="/files/${file.id}"><img src="/files/0123456789abcdef01234567"><script>x</script></p>`;
    const message = await reply(lin, id, "See", { html, attachmentIds: [file.id] });
    expect(message).toMatchObject({ formatted: true, attachments: [{ inline: true }] });
    expect(await lin.api.conversations.messageHtml({ id: message.id })).toEqual({
      html: `<p>See</p><p><img data-inline="${file.id}" /></p>`,
    });
    expect([await look(lin), await look(marco)]).toEqual([200, 200]);
  });

  it("[MAIL-19] a signature is changed by who may, once at a time, and only with values every answer has", async () => {
    const { zhao, lin } = world.people;
    const [before] = (await lin.api.signatures.list()).items;
    expect(before).toEqual({ mailbox: "desk@skylark.example", texts: { en: "", "zh-CN": "" }, version: 0 });
    const texts = { en: "{{agent.name}}", "zh-CN": "{{agent.name}} 敬上" };
    const change = { mailbox: "desk@skylark.example", texts, seenVersion: 0 };
    await expect(lin.api.signatures.change(change)).rejects.toMatchObject({ code: "ability.missing" });
    expect(await zhao.api.signatures.change(change)).toMatchObject({ version: 1 });
    await expect(zhao.api.signatures.change(change)).rejects.toMatchObject({ code: "rules.changed" });
    const unsure = { ...change, seenVersion: 1, texts: { ...texts, en: "{{trip.flight}}" } };
    await expect(zhao.api.signatures.change(unsure)).rejects.toMatchObject({ code: "variable.unsure", data: { names: "trip.flight" } });
    await expect(zhao.api.signatures.change({ ...change, mailbox: "other@skylark.example" })).rejects.toMatchObject({
      code: "record.notFound",
    });
  });
});

describe("macros", () => {
  const words = { folder: "Names", texts: { en: "Dear {{contact.firstName|guest}}", "zh-CN": "" }, actions: [] };
  const everyone = { kind: "everyone" as const };

  it("[MAC-1] a macro is seen by whom it is for and changed by who may; a shortcut is one's", async () => {
    const { lin, marco, priya, zhao } = world.people;
    const own = await lin.api.macros.add({ ...words, name: "Mine", shortcut: "mine", scope: { kind: "personal" } });
    await expect(lin.api.macros.add({ ...words, name: "All", shortcut: "", scope: everyone })).rejects.toMatchObject({
      code: "ability.missing",
    });
    const all = await priya.api.macros.add({ ...words, name: "All", shortcut: "all", scope: everyone });
    const team = await zhao.api.teams.create({ departmentId: world.departments.ticketing as never, name: "Night", nameZh: null });
    await zhao.api.auth.changeAgent({ id: marco.id as never, teamIds: [team.id] });
    await priya.api.macros.add({ ...words, name: "Night only", shortcut: "", scope: { kind: "team", teamId: team.id } });
    const names = async (person: Person) => (await person.api.macros.list({})).items.map(({ name }) => name);
    expect([await names(lin), await names(marco)]).toEqual([
      ["All", "Mine"],
      ["All", "Night only"],
    ]);
    const first = await marco.api.macros.list({ limit: 1 });
    expect((await marco.api.macros.list({ limit: 1, after: first.next ?? "" })).items).toMatchObject([{ name: "Night only" }]);
    const { id, version, mayChange: _may, uses: _uses, usedAt: _at, changedBy: _by, ...input } = all;
    await expect(lin.api.macros.change({ ...input, id, seenVersion: version })).rejects.toMatchObject({ code: "ability.missing" });
    const named = { name: "For all", nameZh: "给大家" };
    expect(await zhao.api.macros.change({ ...input, ...named, id, seenVersion: version })).toMatchObject({ ...named, version: 2 });
    expect(macrosFor((await lin.api.macros.list({})).items, "给").map(({ name }) => name)).toEqual(["For all"]);
    await expect(zhao.api.macros.change({ ...input, id, seenVersion: version })).rejects.toMatchObject({ code: "rules.changed" });
    await expect(priya.api.macros.add({ ...input, name: "Twice" })).rejects.toMatchObject({ code: "macro.shortcutTaken" });
    await expect(priya.api.macros.remove({ id: own.id })).rejects.toMatchObject({ code: "record.notFound" });
    const wrong = { ...words, name: "Wrong", shortcut: "", scope: everyone, texts: { en: "{{contact.shoe}}", "zh-CN": "" } };
    await expect(priya.api.macros.add(wrong)).rejects.toMatchObject({ code: "macro.unknownNames", data: { names: "contact.shoe" } });
  });

  it("[MAC-2] it is done once per key, asked eight times at once, taken back while nobody changed it since, and all or nothing", async () => {
    const { lin, marco, priya } = world.people;
    const { id } = await conversationOf(lin);
    await lin.api.conversations.change({ id, tags: ["seat", "old"] });
    const before = await lin.api.conversations.get({ id });
    const actions = [
      { kind: "addTags" as const, tags: ["name correction"] },
      { kind: "removeTags" as const, tags: ["old"] },
      { kind: "priority" as const, priority: "high" as const },
      { kind: "nextStep" as const, text: "confirm check-in" },
      { kind: "assign" as const, to: "nobody" as const },
      { kind: "note" as const, text: "Asked by {{agent.name}} for {{contact.firstName}}" },
      { kind: "status" as const, status: "pending" as const },
    ];
    const macro = await priya.api.macros.add({ ...words, name: "Name corrected", shortcut: "name", scope: everyone, actions });
    const use = { id, macroId: macro.id, key: key() };
    expect(await Promise.all(Array.from({ length: 8 }, () => lin.api.macros.apply(use)))).toEqual(Array(8).fill({ did: 7 }));
    const after = await lin.api.conversations.get({ id });
    expect(after).toMatchObject({
      tags: ["seat", "name correction"],
      priority: "high",
      nextStep: "confirm check-in",
      status: "pending",
      assigneeId: null,
    });
    const notes = (await lin.api.conversations.messages({ id })).items.filter(({ kind }) => kind === "note");
    expect(notes.map(({ text }) => text)).toEqual(["Asked by Lin Xiao for Mia"]);
    expect((await lin.api.macros.list({})).items.find((one) => one.id === macro.id)).toMatchObject({ uses: 1 });
    await expect(marco.api.macros.undo({ key: use.key })).rejects.toMatchObject({ code: "record.notFound" });
    await lin.api.macros.undo({ key: use.key });
    await lin.api.macros.undo({ key: use.key });
    const { tags, priority, nextStep, status, assigneeId } = before;
    expect(await lin.api.conversations.get({ id })).toMatchObject({ tags, priority, nextStep, status, assigneeId });
    const again = { ...use, key: key() };
    await lin.api.macros.apply(again);
    await marco.api.conversations.change({ id, priority: "low" });
    await expect(lin.api.macros.undo({ key: again.key })).rejects.toMatchObject({ code: "macro.changedSince" });
    const stranger = [
      { kind: "priority" as const, priority: "urgent" as const },
      { kind: "assign" as const, to: world.people.amara.id as never },
    ];
    const impossible = await priya.api.macros.add({ ...words, name: "Impossible", shortcut: "", scope: everyone, actions: stranger });
    await expect(lin.api.macros.apply({ id, macroId: impossible.id, key: key() })).rejects.toMatchObject({ code: "agent.cannotHold" });
    expect(await lin.api.conversations.get({ id })).toMatchObject({ priority: "low" });
  });
});

describe("being told", () => {
  const note = (person: Person, id: string, text: string, mentions: { kind: "agent" | "team"; id: string }[]) =>
    person.api.conversations.postMessage({ id: id as never, kind: "note", text, mentions, key: key() });

  it("[NOT-1] whom a note names is told once, by themselves or by their team; who may not read it cannot be named", async () => {
    const { lin, marco, amara, priya } = world.people;
    const { id, number } = await conversationOf(lin);
    const [team] = (await lin.api.teams.list()).items;
    const socket = await connectAgent(world.url, marco.token);
    const heard = new Promise<{ notification: object }>((resolve) => socket.once("notification:added", resolve));
    const names = [
      { kind: "agent" as const, id: priya.id },
      { kind: "team" as const, id: team?.id ?? "" },
    ];
    const message = await note(lin, id, "@Priya Nair @Night please look", names);
    expect(message.mentions).toEqual([
      { kind: "agent", id: priya.id, name: "Priya Nair" },
      { kind: "team", id: team?.id, name: "Night" },
    ]);
    const told = { kind: "mentioned", because: "mentioned", by: "Lin Xiao", number, text: "@Priya Nair @Night please look", read: false };
    expect((await heard).notification).toMatchObject(told);
    await until(async () => (await noticesOf(priya)).length > 0);
    expect(await noticesOf(priya)).toMatchObject([told]);
    expect(await noticesOf(lin)).toEqual([]);
    await expect(note(lin, id, "@Amara Okafor?", [{ kind: "agent", id: amara.id }])).rejects.toMatchObject({
      ...{ code: "mention.cannotRead", data: { names: "Amara Okafor" } },
    });
    expect((await marco.api.conversations.list({ view: "mentioned" })).items.map((row) => row.id)).toEqual([id]);
    socket.close();
  });

  it("[NOT-2] who watches is told of answers and statuses of others, and of nothing they did", async () => {
    const { lin, marco } = world.people;
    const { id } = await conversationOf(lin, "Watched");
    await marco.api.escalation.watch({ id, watching: true });
    await reply(lin, id, "On its way");
    await marco.api.conversations.postMessage({ id, kind: "note", text: "mine", key: key() });
    await marco.api.conversations.setStatus({ id, status: "pending" });
    await lin.api.conversations.resolve({ id });
    const mine = async () => (await noticesOf(marco)).filter(({ conversationId, kind }) => conversationId === id && kind === "watched");
    await until(async () => (await mine()).length > 1);
    expect((await mine()).map(({ because, by }) => [because, by])).toEqual([
      ["became.resolved", "Lin Xiao"],
      ["colleagueAnswered", "Lin Xiao"],
    ]);
    await marco.api.escalation.watch({ id, watching: false });
  });

  it("[NOT-3] what was not looked at comes by one mail for all of it, after the person's time and not in quiet hours", async () => {
    const { lin, priya } = world.people;
    const { id } = await conversationOf(lin, "First");
    const mailed = await unreadDigest(world, () => note(lin, id, "@Priya Nair", [{ kind: "agent", id: priya.id }]));
    expect(mailed).toEqual([[priya.email]]);
  });
});

describe("tasks", () => {
  it("[TASK-1] whoever is to do it is told once when its time has come; who watches reads the same [SYNC-2]", async () => {
    const { lin, marco, amara } = world.people;
    const { id } = await conversationOf(lin, "Tasked");
    const socket = await connectAgent(world.url, lin.token);
    await ask(socket, "conversation:hold", { id, revision: 0 });
    const heard: string[] = [];
    socket.on("tasks:changed", (signal: { conversationId: string }) => heard.push(signal.conversationId));
    const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
    const task = await lin.api.tasks.add({ id, text: "Call the airline", dueAt: soon(3_600_000), assigneeId: marco.id as never });
    await until(() => Promise.resolve(heard.length > 0));
    expect((await lin.api.tasks.of({ id })).items).toEqual([task]);
    expect((await marco.api.tasks.mine({})).items).toEqual([task]);
    expect([await marco.api.tasks.counts(), await lin.api.tasks.counts()]).toEqual([
      { open: 1, late: 0 },
      { open: 0, late: 0 },
    ]);
    const elsewhere = { id, text: "x", dueAt: null, assigneeId: amara.id as never };
    await expect(lin.api.tasks.add(elsewhere)).rejects.toMatchObject({ code: "agent.cannotHold" });
    await expect(amara.api.tasks.change({ id: task.id, done: true })).rejects.toMatchObject({ code: "record.notFound" });
    const changed = await marco.api.tasks.change({ id: task.id, dueAt: soon(300) });
    const due = async () => (await noticesOf(marco)).filter(({ kind }) => kind === "taskDue");
    await until(async () => (await due()).length > 0);
    expect(await due()).toMatchObject([{ because: "taskDue", by: "Call the airline", dueAt: changed.dueAt }]);
    expect(await marco.api.tasks.counts()).toEqual({ open: 1, late: 1 });
    expect(await marco.api.tasks.change({ id: task.id, done: true })).toMatchObject({ doneBy: "Marco Ferri" });
    expect((await marco.api.tasks.mine({})).items).toEqual([]);
    const ladder = [
      {
        id: "late",
        at: { kind: "share" as const, clock: "any" as const, share: 1 },
        actions: [{ kind: "task" as const, text: "Look", dueInMinutes: 5 }],
      },
    ];
    const departmentId = world.departments.ticketing as never;
    expect(await world.people.zhao.api.escalation.changeLadder({ departmentId, steps: ladder })).toMatchObject({ steps: ladder });
    socket.close();
  });
});

describe("incidents", () => {
  it("[INC-1] opened twice it is one; a conversation says that it is linked, its policy follows, and its follow-up inherits it", async () => {
    expect(await cancelledFlight(world, await conversationOf(world.people.lin, "My flight"), key)).toBe(2);
  });
});
