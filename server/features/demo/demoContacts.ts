import { createHash } from "node:crypto";
import { Types } from "mongoose";
import { identityKey, type ContactRecord, type IdentityRecord } from "../contacts/index.ts";
import { chineseFamily, chineseGiven, companies, latinFamily, latinGiven, places } from "./demoPlaces.ts";
import { demoOwnOf } from "./work/demoOwn.ts";
import { diceOf, type Dice } from "./dice.ts";

const day = 86_400_000;

/** An id that is the same for the same name every time, so that filling twice stores nothing twice. */
export const demoId = (name: string) => new Types.ObjectId(createHash("sha256").update(`waydesk demo ${name}`).digest("hex").slice(0, 24));

/** The contact with this number: name in one or both scripts, identities, tier, company and up to two trips around `today`. */
export function demoContact(index: number, today: Date): ContactRecord {
  const dice = diceOf(0x51a9 + index * 7919);
  const chinese = dice.chance(45);
  const named = chinese ? chineseName(dice) : latinName(dice);
  const identities = identitiesOf(index, named.latin, chinese, dice);
  const contact: ContactRecord = {
    _id: demoId(`contact ${index}`),
    name: named.name,
    nameLatin: chinese ? named.latin : null,
    language: chinese ? "zh-CN" : "en",
    zone: chinese ? "Asia/Shanghai" : dice.pick(places).zone,
    tier: dice.chance(4) ? "platinum" : dice.chance(9) ? "gold" : dice.chance(18) ? "silver" : null,
    organisation: dice.chance(22) ? dice.pick(companies) : null,
    identities,
    identityKeys: identities.map(identityKey),
    claimedAddresses: [],
    trips: tripsOf(dice, today, chinese),
    mergedInto: null,
    createdAt: new Date(today.getTime() - (90 + dice.whole(900)) * day),
  };
  return { ...contact, ...demoOwnOf(index, contact) };
}

const latinName = (dice: Dice) => {
  const name = `${dice.pick(latinGiven)} ${dice.pick(latinFamily)}`;
  return { name, latin: name };
};

function chineseName(dice: Dice) {
  const [family, given] = [dice.pick(chineseFamily), dice.pick(chineseGiven)];
  return { name: family[0] + given[0], latin: `${family[1]} ${given[1]}` };
}

function identitiesOf(index: number, latin: string, chinese: boolean, dice: Dice): IdentityRecord[] {
  const plain = latin
    .normalize("NFD")
    .replace(/[^\w ]/g, "")
    .toLowerCase()
    .replaceAll(" ", ".");
  const number = String(index).padStart(5, "0");
  const identities: IdentityRecord[] = [{ kind: "email", value: `${plain}.${index}@example.com`, proven: true }];
  if (dice.chance(80))
    identities.push({ kind: "phone", value: chinese ? `+86138${number}${dice.whole(900) + 100}` : `+4917155${number}`, proven: true });
  if (dice.chance(40)) identities.push({ kind: "member", value: `88${number}${dice.whole(90) + 10}`, proven: true });
  return identities;
}

function tripsOf(dice: Dice, today: Date, chinese: boolean) {
  return Array.from({ length: dice.whole(3) }, () => {
    const [from, to] = [dice.pick(places), dice.pick(places)];
    // Half of the trips lie in the next weeks: departures count down on the screen.
    const departsAt = new Date(today.getTime() + (dice.whole(60) - 25) * day + dice.whole(18 * 60) * 60_000);
    const arrivesAt = new Date(departsAt.getTime() + (120 + dice.whole(600)) * 60_000);
    const status = departsAt < today ? ("departed" as const) : dice.chance(8) ? ("delayed" as const) : ("onTime" as const);
    const segment = {
      flight: flightOf(dice),
      from: from.code,
      to: to.code,
      departsAt,
      arrivesAt,
      fromZone: from.zone,
      toZone: to.zone,
      status,
    };
    return { locator: locatorOf(dice), title: chinese ? `${to.zh}之行` : `Trip to ${to.en}`, segments: [segment] };
  });
}

export const flightOf = (dice: Dice) => `WD${100 + dice.whole(800)}`;
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export const locatorOf = (dice: Dice) => Array.from({ length: 6 }, () => letters[dice.whole(letters.length)]).join("");
