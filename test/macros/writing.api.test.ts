import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorld, type Person, type World } from "../support/world.ts";

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
