import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let provider: Server;
let asked: Record<string, string>[] = [];
let answers: { status: number; body: string } = { status: 200, body: "" };
beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      asked.push(JSON.parse(body) as Record<string, string>);
      response.writeHead(answers.status, { "content-type": "application/json" }).end(answers.body);
    });
  });
  provider.listen(0, "127.0.0.1");
  await once(provider, "listening");
  const { port } = provider.address() as AddressInfo;
  world = await startWorld({
    TRANSLATION_URL: `http://127.0.0.1:${port}/translate`,
    TRANSLATION_KEY: "a key",
    ALLOW_INSIDE_HOOKS: "true",
  });
});
afterAll(async () => {
  await world.stop();
  provider.close();
});

it("[TRANS-1] words of a conversation are translated by the provider that is set, by who may answer it, and what goes wrong is said", async () => {
  const { lin, amara, olga } = world.people;
  const contact = await lin.api.contacts.create({ name: "Ida", identities: [{ kind: "email", value: "ida@translate.example" }] });
  const first = { contactId: contact.id, subject: "s", channel: "email", text: "t", key: "translate-first" } as const;
  const { id } = await lin.api.conversations.create(first);
  expect((await lin.api.auth.me()).translates).toBe(true);
  const ask = (api = lin.api) => api.translation.translate({ conversationId: id, text: "您的行李找到了", to: "en" });
  answers = { status: 200, body: JSON.stringify({ translatedText: "Your bag was found", detectedLanguage: { language: "zh" } }) };
  expect(await ask()).toEqual({ text: "Your bag was found", from: "zh" });
  expect(asked).toEqual([{ q: "您的行李找到了", source: "auto", target: "en", format: "text", api_key: "a key" }]);
  await expect(ask(amara.api)).rejects.toMatchObject({ code: "record.notFound" }); // another department's
  await expect(ask(olga.api)).rejects.toMatchObject({ code: "ability.missing" });
  answers = { status: 403, body: "" };
  await expect(ask()).rejects.toMatchObject({ code: "translation.failed", data: { because: "refused", status: 403 } });
  answers = { status: 200, body: "<html>" };
  await expect(ask()).rejects.toMatchObject({ code: "translation.failed", data: { because: "unreadable" } });
  asked = [];
  const { env } = await import("../../server/platform/env.ts");
  env.ALLOW_INSIDE_HOOKS = false;
  await expect(ask()).rejects.toMatchObject({ code: "translation.failed", data: { because: "notAllowed" } });
  expect(asked).toEqual([]);
  env.ALLOW_INSIDE_HOOKS = true;
  delete env.TRANSLATION_URL;
  await expect(ask()).rejects.toMatchObject({ code: "translation.off" });
  expect((await lin.api.auth.me()).translates).toBe(false);
});
