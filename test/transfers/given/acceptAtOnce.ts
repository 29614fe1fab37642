import { MongoClient, ObjectId } from "mongodb";
import { apiFor, type World } from "../../support/world.ts";
import { deskOf } from "./transferDesk.ts";

/** One offer that so many people accept at once, each at one of these addresses. */
export async function acceptAtOnce(world: World, addresses: string[], count: number) {
  const desk = deskOf(world);
  const { lin } = world.people;
  const { id } = await desk.conversationOf(lin);
  const offer = await desk.offer(lin, id);
  const racers = await desk.refundsPeople(count);
  const answers = await Promise.all(
    racers.map(({ token, id: agentId, name: own }, index) =>
      apiFor(addresses[index % addresses.length] ?? world.url, token)
        .transfers.accept({ id: offer.id })
        .then(
          () => ({ code: "ok", name: own, id: agentId }),
          (error: { code: string; data?: { name?: string } }) => ({ code: error.code, name: error.data?.name, id: agentId }),
        ),
    ),
  );
  return {
    winners: answers.filter(({ code }) => code === "ok"),
    told: answers.filter(({ code }) => code !== "ok").map(({ code, name }) => ({ code, name })),
    assignee: (await racers[0]?.api.conversations.get({ id }))?.assigneeId,
  };
}

/** An offer that waits for its answer. */
export async function openOffer(world: World) {
  const desk = deskOf(world);
  await desk.alwaysOpen();
  const { lin } = world.people;
  return (await desk.offer(lin, (await desk.conversationOf(lin)).id)).id;
}

/** The database itself, for what happens to an offer while no process of ours runs. */
export async function databaseOf(uri: string) {
  const client = await MongoClient.connect(uri);
  const [transfers, work, events] = ["transfers", "dueWork", "events"].map((name) => client.db().collection(name));
  if (!transfers || !work || !events) throw new Error("no such collection");
  return {
    /** Its time is over by a minute, as if the desk had been down for so long. */
    timePasses: async (id: string) => {
      const past = new Date(Date.now() - 60_000);
      await transfers.updateOne({ _id: new ObjectId(id) }, { $set: { expiresAt: past } });
      await work.updateOne({ type: "transfer.expire", "data.id": id }, { $set: { dueAt: past } });
    },
    stateOf: async (id: string) => (await transfers.findOne({ _id: new ObjectId(id) }))?.["state"] as string | undefined,
    /** The events of its ending, all there are. */
    endsOf: async (id: string) => {
      const ends = { type: { $in: ["transfer.expired", "transfer.withdrawn", "transfer.declined"] }, "payload.transfer.id": id };
      return (await events.find(ends).toArray()).map(({ type }) => type as string);
    },
    close: () => client.close(),
  };
}
