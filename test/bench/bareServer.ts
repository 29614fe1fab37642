import { createServer } from "node:http";
import { MongoClient, ObjectId } from "mongodb";
import { Server } from "socket.io";

// The floors, in a process of their own: plain node:http, a native find, a bare room emit, bare transactions of the same writes.
const client = await new MongoClient(process.env["MONGODB_URI"] ?? "", {
  writeConcern: { w: "majority", journal: true },
  maxPoolSize: 60,
}).connect();
const db = client.db();
const bare = {
  conversations: db.collection("bareConversations"),
  messages: db.collection("bareMessages"),
  events: db.collection("bareEvents"),
  plain: db.collection("barePlain"),
};
// The same indexes as the product's collections: the same writes cost the database the same.
for (const [name, target] of [
  ["conversations", bare.conversations],
  ["messages", bare.messages],
  ["events", bare.events],
] as const) {
  const indexes = await db.collection(name).indexes();
  for (const { key, unique, sparse, partialFilterExpression } of indexes) {
    await target.createIndex(key, {
      ...(unique && !("number" in key) ? { unique } : {}),
      ...(sparse ? { sparse } : {}),
      ...(partialFilterExpression ? { partialFilterExpression } : {}),
    });
  }
}

const small = JSON.stringify({
  items: [{ id: "0123456789abcdef01234567", name: "Ticketing", nameZh: null, icon: "ticket", isDefault: true }],
});
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bare");
  const say = (text: string) => response.writeHead(200, { "content-type": "application/json" }).end(text);
  if (pathname === "/small") return void say(small);
  if (pathname === "/emit") return void (io.to("room").emit("changed", sample), say("{}"));
  const work =
    pathname === "/list"
      ? list()
      : pathname === "/transactions"
        ? transactions(searchParams)
        : pathname === "/inserts"
          ? inserts(searchParams)
          : Promise.resolve({});
  work.then(
    (result) => say(JSON.stringify(result)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
const io = new Server(server, { transports: ["websocket"], perMessageDeflate: false });
io.on("connection", (socket) => void socket.join("room"));
let sample: unknown = JSON.parse(process.env["SAMPLE_SIGNAL"] ?? "{}");
let events: Record<string, unknown> = {};
process.on("message", (told: { sample?: unknown; event?: Record<string, unknown> }) => {
  sample = told.sample ?? sample;
  events = told.event ?? events;
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as { port: number }).port }));

/** The page a list shows, found the shortest way there is. */
const list = () => db.collection("conversations").find({ active: true }).sort({ lastActivityAt: -1, _id: -1 }).limit(51).toArray();

/** The three writes of a message with their sizes, each in a transaction, for so long, so many at once. */
async function transactions(query: URLSearchParams) {
  const ids = Array.from({ length: Number(query.get("atOnce")) }, () => new ObjectId());
  await bare.conversations.insertMany(
    ids.map((_id) => ({ ...(events["payload"] as { conversation: object }).conversation, _id, seq: 0, revision: 0 })),
  );
  return repeat(query, async (lane) => {
    const session = client.startSession();
    const conversationId = ids[lane];
    await session.withTransaction(async () => {
      const conversation = await bare.conversations.findOneAndUpdate(
        { _id: conversationId },
        { $inc: { seq: 1, revision: 1 }, $set: { snippet: "x", unanswered: 0, lastActivityAt: new Date(), channel: "chat" } },
        { session, returnDocument: "after" },
      );
      const message = {
        ...(events["payload"] as { messages: object[] }).messages[0],
        _id: new ObjectId(),
        conversationId,
        seq: conversation?.["seq"],
        revision: conversation?.["revision"],
        key: String(new ObjectId()),
      };
      await bare.messages.insertOne(message, { session });
      await bare.events.insertOne(
        { ...events, _id: new ObjectId(), conversationId, payload: { previous: 0, conversation, messages: [message] } },
        { session },
      );
    });
    await session.endSession();
  });
}

/** Single majority and journalled inserts of the message alone. */
const inserts = (query: URLSearchParams) =>
  repeat(query, () => bare.plain.insertOne({ ...(events["payload"] as { messages: object[] }).messages[0], _id: new ObjectId() }));

async function repeat(query: URLSearchParams, work: (lane: number) => Promise<unknown>) {
  const atOnce = Number(query.get("atOnce"));
  const startedAt = performance.now();
  const end = startedAt + Number(query.get("milliseconds"));
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      while (performance.now() < end) {
        const before = performance.now();
        await work(lane);
        times.push(performance.now() - before);
      }
    }),
  );
  return { perSecond: (times.length / (performance.now() - startedAt)) * 1000, times };
}
