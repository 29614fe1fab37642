import type { Socket } from "socket.io-client";
import { applyConversationChange, mergeMessages, type HeldThread } from "../../shared/conversations/applyConversationChange.ts";
import { endProduct, startProduct } from "../support/builtProduct.ts";
import { ask, until } from "../support/world.ts";
import { postAnswer, type BenchDesk } from "./benchDesk.ts";
import { doAll } from "./load.ts";
import { connect } from "./measures.ts";
import { spreadOf, type Ratio } from "./pairs.ts";

const clients = 10;
const sends = 600;
const cuts = 5;

/** P4: messages each client has exactly once over messages sent, with five forced cuts per client and one restart of the server. */
export async function exactlyOnce(desk: BenchDesk, ids: string[]): Promise<Ratio> {
  const id = ids[0] ?? "";
  const readers = await Promise.all(Array.from({ length: clients }, () => reader(desk, id)));
  const texts = Array.from({ length: sends }, (_, index) => `exactly once ${index}`);
  const half = sends / 2;
  await sendAll(desk, id, texts.slice(0, half), readers);
  await endProduct(desk.product, "SIGTERM");
  Object.assign(desk.product, await startProduct(desk.settings));
  await sendAll(desk, id, texts.slice(half), readers);
  await Promise.all(readers.map((one) => one.settled()));
  const shares = readers.map((one) => texts.filter((text) => one.texts().filter((seen) => seen === text).length === 1).length / sends);
  const share = spreadOf(shares);
  for (const one of readers) one.close();
  return {
    id: "P4",
    says: `delivered exactly once over sent: ${clients} clients, ${cuts} cuts each, one restart`,
    unit: "share",
    floor: spreadOf([1]),
    product: share,
    ratio: share,
    target: "= 1",
    reached: share.min === 1 && share.max === 1,
    pairs: clients,
  };
}

async function sendAll(desk: BenchDesk, id: string, texts: string[], readers: { cut(): void }[]) {
  let sent = 0;
  await doAll(4, texts.length, async (index) => {
    await postAnswer(desk, id, texts[index]);
    sent += 1;
    if (sent % Math.floor(sends / (cuts + 1)) === 0) for (const one of readers) one.cut();
  });
}

/** A client as the console is one: applies changes by the shared reducer, asks for what it missed after each cut. */
async function reader(desk: BenchDesk, id: string) {
  const socket: Socket = await connect(desk.product.address, desk.headers);
  let held: HeldThread = await ask<HeldThread>(socket, "conversation:hold", { id, revision: 0 });
  const resume = async () => {
    const missed = await ask<HeldThread>(socket, "conversation:hold", { id, revision: held.row.revision });
    held = { row: missed.row, messages: mergeMessages(held.messages, missed.messages) };
  };
  // A cut in the middle of asking is no failure: the next connection asks again.
  const tryResume = () => void resume().catch((error: Error) => process.stderr.write(`     asked again: ${error.message}\n`));
  socket.on("connect", tryResume);
  socket.on("conversation:changed", (change) => {
    if (change.row.id !== id) return;
    const next = applyConversationChange(held, change);
    if (next === "gap") tryResume();
    else if (next !== "unchanged") held = next;
  });
  return {
    texts: () => held.messages.map(({ text }) => text),
    // Only an open connection can be cut; one that is just being made has nothing to lose yet.
    cut: () => void (socket.connected && socket.io.engine.close()),
    settled: async () => {
      await until(() => Promise.resolve(socket.connected));
      await resume();
    },
    close: () => void socket.close(),
  };
}
