import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { Types } from "mongoose";
import { expect } from "vitest";
import { ContactModel, type TripRecord } from "../../../server/features/contacts/contact.model.ts";
import { ownWhenMerged, partTrips, tripsOfBoth } from "../../../server/features/contacts/own/mergeTrips.ts";
import { until, type Api } from "../../support/world.ts";

const trip = (locator: string, title = locator): TripRecord => ({ locator, title, segments: [] });

interface Node {
  own: string[];
  trips: TripRecord[];
  ownTrips?: TripRecord[];
  in: Node | null;
}

const locators = (trips: Node["trips"]) => trips.map(({ locator }) => locator).toSorted();
const owns = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }), { minLength: 5, maxLength: 5 });
const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 14 });
/** Five contacts merged and parted at random: who survives has the trips of all, and in the end each its own. */
export const mergedTrips = fc.property(owns, steps, (own, acts) => {
  const all: Node[] = own.map((one) => ({ own: one, trips: one.map((locator) => trip(locator)), in: null }));
  const rootOf = (node: Node): Node => (node.in ? rootOf(node.in) : node);
  const below = (node: Node): Node[] => all.filter((one) => one.in === node).flatMap((one) => [one, ...below(one)]);
  const part = (node: Node) => {
    const [root, mine] = [rootOf(node), [node, ...below(node)]];
    const { left, back } = partTrips(root, [root, ...below(root).filter((one) => !mine.includes(one))], mine);
    [root.trips, node.trips, node.in] = [left, back, null];
  };
  for (const [a, b] of acts) {
    const [node, other] = [all[a], all[b]] as [Node, Node];
    if (node.in) part(node);
    else if (rootOf(other) !== node) {
      const root = rootOf(other);
      const [ownTrips, trips] = [ownWhenMerged(node, below(node)), tripsOfBoth(root.trips, node.trips)];
      root.ownTrips ??= root.trips;
      Object.assign(root, { trips });
      Object.assign(node, { ownTrips, in: root });
    }
    const ofAll = (root: Node) => [...new Set([root, ...below(root)].flatMap((one) => one.own))].toSorted();
    const roots = all.filter((one) => one.in === null);
    if (
      !isDeepStrictEqual(
        roots.map(({ trips }) => locators(trips)),
        roots.map(ofAll),
      )
    )
      return false;
  }
  for (const node of all) if (node.in) part(node);
  return isDeepStrictEqual(
    all.map(({ trips }) => locators(trips)),
    all.map((one) => one.own.toSorted()),
  );
});

/** Conversations of both depart as the whole of them does, and as their own when they are parted. */
export async function departuresFollow(api: Api) {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const add = async (name: string, days: number) => {
    const contact = await api.contacts.create({ name, identities: [{ kind: "email", value: `${name}@departs.example` }] });
    const flight: TripRecord["segments"][number] = {
      ...{ flight: "MU588", from: "PVG", fromZone: "Asia/Shanghai", to: "JFK", toZone: "America/New_York" },
      ...{ departsAt: inDays(days), arrivesAt: inDays(days + 1), status: "onTime" },
    };
    await ContactModel.collection.updateOne(
      { _id: new Types.ObjectId(contact.id) },
      { $set: { trips: [{ locator: name, title: name, segments: [flight] }] } },
    );
    const first = { contactId: contact.id, subject: name, channel: "email", text: "When do I leave?", key: `departs-${name}` } as const;
    return { id: contact.id, thread: (await api.conversations.create(first)).id, departs: flight.departsAt.toISOString() };
  };
  const [later, sooner] = [await add("Later", 9), await add("Sooner", 2)];
  const shown = async () => Promise.all([later, sooner].map(async ({ thread }) => (await api.conversations.get({ id: thread })).departsAt));
  expect(await shown()).toEqual([later.departs, sooner.departs]);
  const { mergeId } = await api.contacts.merge({ id: sooner.id, intoId: later.id });
  await until(async () => isDeepStrictEqual(await shown(), [sooner.departs, sooner.departs]));
  await api.contacts.part({ mergeId });
  await until(async () => isDeepStrictEqual(await shown(), [later.departs, sooner.departs]));
}

/** What two had brought stays while one of them is there, and goes with the last. */
export async function sharedStays(api: Api) {
  const add = async (name: string, tags: string[]) => {
    const { id } = await api.contacts.create({ name, identities: [] });
    await api.contacts.change({ id, tags });
    return id;
  };
  const [into, one, other] = [await add("Bare", []), await add("Brings", ["Skier", "Golf"]), await add("Brings Too", ["Skier"])];
  const { mergeId: first } = await api.contacts.merge({ id: one, intoId: into });
  const { mergeId: second } = await api.contacts.merge({ id: other, intoId: into });
  const tags = async () => (await api.contacts.get({ id: into })).tags;
  await api.contacts.part({ mergeId: first });
  expect(await tags()).toEqual(["Skier"]);
  await api.contacts.part({ mergeId: second });
  expect(await tags()).toEqual([]);
}

/** What came by way of another leaves with who brought it, and stays behind no signpost on the way. */
async function passedOnLeaves(api: Api) {
  const add = async (name: string, tags: string[]) => {
    const { id } = await api.contacts.create({ name, identities: [] });
    await api.contacts.change({ id, tags });
    return id;
  };
  const [top, middle, first] = [await add("Top", []), await add("Middle", ["Golf"]), await add("First", ["Skier"])];
  const { mergeId: deep } = await api.contacts.merge({ id: first, intoId: middle });
  const { mergeId } = await api.contacts.merge({ id: middle, intoId: top });
  const tags = async (id: typeof top) => (await api.contacts.get({ id })).tags;
  expect((await tags(top)).toSorted()).toEqual(["Golf", "Skier"]);
  await api.contacts.part({ mergeId: deep });
  expect(await Promise.all([top, first].map(tags))).toEqual([["Golf"], ["Skier"]]);
  await api.contacts.part({ mergeId });
  expect(await Promise.all([top, middle, first].map(tags))).toEqual([[], ["Golf"], ["Skier"]]);
}

/** Three contacts become one, and are parted in another order. */
export async function tripsGoAndReturn(api: Api) {
  const add = async (name: string, ...locators: string[]) => {
    const { id } = await api.contacts.create({ name, identities: [] });
    const trips = locators.map((locator) => trip(locator, `${locator} of ${name}`));
    await ContactModel.collection.updateOne({ _id: new Types.ObjectId(id) }, { $set: { trips } });
    return id;
  };
  const [into, from, first] = [
    await add("Flies On", "BOTH", "HERS"),
    await add("Flew Once", "BOTH", "HIS"),
    await add("Flew First", "OLD"),
  ];
  const titles = async (id: typeof into) => (await api.contacts.get({ id })).trips.map(({ title }) => title);
  const { mergeId: deep } = await api.contacts.merge({ id: first, intoId: from });
  const { mergeId } = await api.contacts.merge({ id: from, intoId: into });
  expect(await titles(into)).toEqual(["BOTH of Flies On", "HERS of Flies On", "HIS of Flew Once", "OLD of Flew First"]);
  await api.contacts.part({ mergeId: deep });
  await api.contacts.part({ mergeId });
  expect(await Promise.all([into, from, first].map(titles))).toEqual([
    ["BOTH of Flies On", "HERS of Flies On"],
    ["BOTH of Flew Once", "HIS of Flew Once"],
    ["OLD of Flew First"],
  ]);
  await departuresFollow(api);
  await sharedStays(api);
  await passedOnLeaves(api);
}
