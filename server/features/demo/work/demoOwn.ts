import type { CustomField, FieldAnswers, FieldOwner } from "../../../../shared/fields/customField.schema.ts";
import type { TagInput } from "../../../../shared/tags/tag.schema.ts";
import type { ContactRecord } from "../../contacts/index.ts";
import { companies } from "../demoPlaces.ts";
import { diceOf } from "../dice.ts";

const field = (key: string, kind: CustomField["kind"], label: string, labelZh: string, choices: string[] = []): CustomField => ({
  ...{ key, kind, label, labelZh, choices, required: false },
});
const seats = ["Aisle", "Window", "Exit row"];
const helps = ["Wheelchair", "Child alone", "Guide dog"];

/** What the demo company wants to know of its conversations, contacts and companies. */
export const demoOwnFields: Record<FieldOwner, CustomField[]> = {
  conversation: [
    field("cause", "choice", "Cause", "原因", ["Airline", "Guest", "Us"]),
    field("amount", "number", "Amount in question", "涉及金额"),
    field("about", "booking", "About which booking", "涉及的预订"),
  ],
  contact: [
    field("seat", "choice", "Seat", "座位偏好", seats),
    field("help", "choice", "Help needed", "特殊协助", helps),
    field("passport", "date", "Passport valid until", "护照有效期"),
    field("nextTrip", "booking", "Trip to watch", "关注的行程"),
    field("assistant", "contact", "Who books for them", "代订人"),
  ],
  organisation: [field("terms", "number", "Days to pay", "付款天数"), field("contract", "text", "Contract", "合同编号")],
};

/** Tags of contacts, with the colours they have. */
export const demoContactTags: TagInput[] = [
  { name: "frequent flyer", nameZh: "常旅客", colour: "teal", description: "Flies with us every month" },
  { name: "press", nameZh: "媒体", colour: "violet", description: "Writes about travel" },
  { name: "family", nameZh: "家庭", colour: "green", description: "Books for children" },
  { name: "visa", nameZh: "签证", colour: "amber", description: "Asks about entry rules" },
];

/** What is known of the contact with this number: most have a word or two, some none. */
export function demoOwnOf(index: number, { trips, tier }: Pick<ContactRecord, "trips" | "tier">): Pick<ContactRecord, "tags" | "fields"> {
  const dice = diceOf(0x0a75 + index * 6947);
  const tags = [
    ...(tier !== null && dice.chance(70) ? ["frequent flyer"] : []),
    ...(dice.chance(2) ? ["press"] : []),
    ...(dice.chance(9) ? ["family"] : []),
  ];
  const fields: FieldAnswers = {};
  if (dice.chance(45)) fields["seat"] = dice.pick(seats);
  if (dice.chance(4)) fields["help"] = dice.pick(helps);
  if (dice.chance(30)) fields["passport"] = `20${27 + dice.whole(9)}-0${1 + dice.whole(9)}-1${dice.whole(10)}`;
  if (trips[0] && dice.chance(40)) fields["nextTrip"] = trips[0].locator;
  return { tags, fields };
}

/** What the demo company agreed with each company. */
export const demoCompanies = companies.map((name, index) => ({
  name,
  fields: { terms: String(14 + 7 * (index % 4)), contract: `SK-${2207 + index * 13}` },
}));
