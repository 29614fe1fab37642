import type { ResumeToken } from "mongodb";
import { jitter, now } from "../ctx.ts";
import { onDisconnect } from "../database/index.ts";
import { isUnavailable } from "../fault.ts";
import { log } from "../log.ts";
import type { EventRecord } from "./event.model.ts";
import type { Reader } from "./reader.ts";
import { ReaderPositionModel } from "./readerPosition.model.ts";
import { SetAsideEventModel } from "./setAsideEvent.model.ts";

const tries = 5;
const longestPause = 5000;
/** How often a busy reader writes its place down: what a crash repeats at most, and every reaction is idempotent. */
const rememberEvery = 250;
const rememberedAt = new Map<string, number>();

interface Place {
  token?: ResumeToken;
  lastEventId?: string;
}
const places = new Map<string, Place>();
/** When the oldest event a reader has in hand happened. */
const inHand = new Map<string, Date>();
/** What was last written down of that; undefined before the first word of this process. */
const toldInHand = new Map<string, Date | null>();
onDisconnect(() => [rememberedAt, places, inHand, toldInHand].forEach((map) => map.clear()));

/** Takes a batch: conversations side by side, each in its order; then remembers the place. */
export async function takeAll(reader: Reader, events: EventRecord[], token: ResumeToken) {
  if (events[0]) inHand.set(reader.name, events[0].at);
  const lanes = lanesOf(await leftTogether(reader, events));
  await Promise.all([...lanes.values()].map((lane) => takeLane(reader, lane)));
  inHand.delete(reader.name);
  const last = events.at(-1);
  // A batch of which nothing is left, because all of it was taken before, moves the place all the same.
  places.set(reader.name, { ...places.get(reader.name), ...(token ? { token } : {}), ...(last ? { lastEventId: String(last._id) } : {}) });
  if (now().getTime() - (rememberedAt.get(reader.name) ?? 0) >= rememberEvery) await rememberPlace(reader);
  if (reader.gatherMilliseconds) await pause(reader.gatherMilliseconds);
}

/** Writes down how far the reader has come, where that is not written yet, with the place given. */
export async function rememberPlace({ name }: Reader, here: Place = {}) {
  const place = { ...places.get(name), ...here };
  places.delete(name);
  if (Object.keys(place).length === 0) return;
  rememberedAt.set(name, now().getTime());
  await ReaderPositionModel.collection.updateOne({ _id: name as never }, { $set: place }, { writeConcern: { w: 1 } });
}

/** Says for whoever watches how far the reader is behind, and writes down a place that a quiet hour would leave unwritten. */
export async function tellProgress(reader: Reader) {
  const inHandSince = inHand.get(reader.name) ?? null;
  if (toldInHand.get(reader.name) !== inHandSince) await ReaderPositionModel.updateOne({ _id: reader.name }, { $set: { inHandSince } });
  toldInHand.set(reader.name, inHandSince);
  await rememberPlace(reader);
}

/** Takes together what the reader takes so; answers what is left for one by one. */
async function leftTogether(reader: Reader, events: EventRecord[]): Promise<EventRecord[]> {
  if (events.length < 2) return events;
  try {
    if (!reader.takeMany) return (await reader.takeSome?.(events)) ?? events;
    await reader.takeMany(events);
    return [];
  } catch (error) {
    log.warn({ err: error, reader: reader.name, events: events.length }, "a batch failed; its events are taken one by one");
    return events;
  }
}

/** The events of each conversation, in their order; those of none are one more. */
export function lanesOf(events: EventRecord[]): Map<string, EventRecord[]> {
  const lanes = new Map<string, EventRecord[]>();
  for (const event of events) {
    const id = String(event.conversationId ?? "");
    const lane = lanes.get(id);
    if (lane) lane.push(event);
    else lanes.set(id, [event]);
  }
  return lanes;
}

async function takeLane(reader: Reader, lane: EventRecord[]) {
  for (const event of lane) await takeOne(reader, event);
}

/** Tries, waits, tries again. What is down outside is waited for; a database that is gone ends this round; an event that fails by itself is set aside. */
async function takeOne(reader: Reader, event: EventRecord) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await reader.take(event);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      const waits = reader.waitsFor?.(error) === true;
      if (attempt >= tries && !waits) return await setAside(reader.name, event, error);
      await pause(Math.min(longestPause, 50 * 3 ** attempt) * (0.5 + jitter()));
    }
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function setAside(name: string, event: EventRecord, error: unknown) {
  log.error({ err: error, reader: name, event: String(event._id), type: event.type }, "event set aside");
  const message = error instanceof Error ? error.message : String(error);
  const row = { type: event.type, tries, error: message, at: now(), state: "aside" as const, endedAt: null };
  await SetAsideEventModel.updateOne({ reader: name, eventId: String(event._id) }, { $set: row }, { upsert: true });
}
