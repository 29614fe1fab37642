import { Types } from "mongoose";
import { reprice, type Clock, type Price } from "../../../../shared/sla/clock.ts";
import { followFact, type Fact } from "../../../../shared/sla/followFact.ts";
import { eventsOf, type EventRecord } from "../../../platform/eventLog/index.ts";
import type { ConversationChanged } from "../../conversations/index.ts";
import { calendarsOf } from "../rules/calendarsByVersion.ts";
import { clockBreached, clockPassed, clockRepriced, clocksAdopted, clockStarted, clockWarned, type ShareReached } from "../sla.events.ts";
import { clockId, isOpen, type ClockRecord } from "./clock.model.ts";
import { factOf } from "./factOf.ts";
import { factTypes } from "./followClocks.ts";

type Repricing = NonNullable<(typeof clockRepriced)["payload"]>;

/** The clocks of a conversation made from the event log and from nothing else, by the same pure rules: equal to the stored ones, bit by bit. */
export async function rebuildClocks(conversationId: string): Promise<ClockRecord[]> {
  const id = new Types.ObjectId(conversationId);
  const log = await eventsOf(id, [...factTypes, ...logTypes]);
  const decisions = decisionsIn(log);
  const calendarOf = await calendarsOf(
    [...decisions.starts.values(), ...decisions.repricings.map(({ price }) => price)].map(({ calendar }) => calendar),
  );
  let clocks: Clock[] = [];
  let mayGoOn = true;
  for (const fact of factsIn(log)) {
    const price = (kind: Clock["kind"]) => decisions.starts.get(clockId(id, { kind, began: fact.revision, prices: [] })) ?? null;
    const deadlines = decisions.deadlines.flatMap((one) => (one.clockId.endsWith(`:${fact.revision}`) ? [one.price] : []));
    clocks = followFact(clocks, fact, price, calendarOf, deadlines).map((clock) =>
      pricedAgain(clock, clockId(id, clock), decisions.repricings, calendarOf),
    );
    mayGoOn = fact.status !== "closed" && !fact.gone;
  }
  return clocks.map((clock) => {
    const _id = clockId(id, clock);
    const fired = decisions.fired.filter((one) => one.clockId === _id).map(({ share, at }) => ({ share, at }));
    return { ...clock, fired, _id, conversationId: id, open: isOpen(clock, mayGoOn) };
  });
}

const reached = [clockWarned, clockBreached, clockPassed].map(({ type }) => type);
const logTypes = [clockStarted.type, clockRepriced.type, clocksAdopted.type, ...reached];

function decisionsIn(log: EventRecord[]) {
  const of = <Payload>(types: string[]) => log.filter(({ type }) => types.includes(type)).map(({ payload }) => payload as Payload);
  const starts = of<{ clockId: string; kind: string; price: Price }>([clockStarted.type]);
  return {
    deadlines: starts.filter(({ kind }) => kind === "deadline"),
    starts: new Map(starts.map(({ clockId: key, price }): [string, Price] => [key, price])),
    repricings: of<Repricing>([clockRepriced.type]),
    fired: of<ShareReached>(reached),
  };
}

const factsIn = (log: EventRecord[]): Fact[] =>
  log.flatMap((event) => {
    if (event.type === clocksAdopted.type) return [(event.payload as { fact: Fact }).fact];
    return factTypes.includes(event.type) ? [factOf(event as EventRecord<ConversationChanged>)] : [];
  });

/** What was decided while the clock stood at this revision, in the order it was decided. */
function pricedAgain(clock: Clock, id: string, repricings: Repricing[], calendarOf: Parameters<typeof reprice>[3]): Clock {
  let priced = clock;
  for (let next = takeNext(repricings, id, priced.seen); next; next = takeNext(repricings, id, priced.seen)) {
    const { at, price, revision } = next;
    priced = { ...reprice(priced, at, price, calendarOf), seen: revision };
  }
  return priced;
}

function takeNext(repricings: Repricing[], id: string, seen: number): Repricing | undefined {
  const index = repricings.findIndex((one) => one.clockId === id && one.seen === seen);
  return index < 0 ? undefined : repricings.splice(index, 1)[0];
}
