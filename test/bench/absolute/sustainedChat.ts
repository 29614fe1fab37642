import type { Socket } from "socket.io-client";
import { ask, connectVisitor } from "../../support/world.ts";
import { until } from "../../support/until.ts";
import type { BenchDesk } from "../benchDesk.ts";
import { perSecond } from "../load.ts";
import type { Figure } from "./figure.ts";

const visitors = 20;
const warmMilliseconds = 8000;
const milliseconds = 15_000;
/** How far a reaction may lag behind when the load ends, to call the rate sustained (SRCH-5). */
const keepsUpSeconds = 2;

/** Chat lines that visitors send and get acknowledged, every reaction running: clocks, search index, signals to an agent who looks on. */
export async function sustainedChat(desk: BenchDesk): Promise<Figure[]> {
  const sockets = await Promise.all(Array.from({ length: visitors }, (_, index) => openChat(desk, index)));
  const free = [...sockets];
  const send = async (index: number) => {
    const socket = free.pop() as Socket;
    await ask(socket, "chat:send", { key: `sustained-${process.pid}-${Date.now()}-${index}`, text: "Is my bag on the next flight?" });
    free.push(socket);
  };
  await perSecond(visitors, warmMilliseconds, send);
  const rate = await perSecond(visitors, milliseconds, send);
  const endedAt = performance.now();
  await until(() => caughtUp(desk), { seconds: 60 });
  const lag = (performance.now() - endedAt) / 1000;
  for (const socket of sockets) socket.close();
  return [
    {
      says: `chat messages acknowledged, ${visitors} visitors at once, every reaction running`,
      value: rate,
      unit: "1/s",
      aim: { atLeast: 310 },
    },
    { says: "until the search index had followed", value: lag, unit: "s", aim: { atMost: keepsUpSeconds } },
  ];
}

async function openChat(desk: BenchDesk, index: number): Promise<Socket> {
  const socket = await connectVisitor(desk.product.address);
  await ask(socket, "chat:open", { language: "en", number: null, revision: 0 });
  await ask(socket, "chat:send", { key: `sustained-open-${process.pid}-${index}`, text: "Hello, my bag did not arrive" });
  return socket;
}

/** The search index, which gathers longest before it follows, has taken the last message. */
async function caughtUp({ db }: BenchDesk): Promise<boolean> {
  const last = await db.collection("events").findOne({ type: "message.posted" }, { sort: { _id: -1 }, projection: { _id: 1 } });
  const index = await db.collection("readerPositions").findOne({ _id: "search.conversations" as never });
  return !last || String(index?.["lastEventId"] ?? "") >= String(last._id);
}
