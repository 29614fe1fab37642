import { isOfContact } from "../../../../shared/conditions/nextFlip.ts";
import type { Deadline } from "../../../../shared/sla/deadlines/deadline.schema.ts";
import { rememberFor } from "../../../platform/database/index.ts";
import { CalendarModel, type CalendarRecord } from "./calendar.model.ts";
import { listDeadlines } from "./deadline.model.ts";
import { LadderSharesModel, PolicyModel, type PolicyRecord } from "./policy.model.ts";
import { seedRules } from "./seedRules.ts";

/** Everything that decides what a clock runs by, as it is in force now. */
export interface RuleBook {
  policies: (PolicyRecord["rules"] & { id: string; version: number })[];
  /** `id:version` of each calendar by its id, of departments by theirs, and of the organisation. */
  calendars: Map<string, string>;
  ofDepartments: Map<string, string>;
  ofOrganisation: string | null;
  ladderShares: Map<string, number[]>;
  /** Deadlines from outside that are on. */
  deadlines: Deadline[];
  /** A condition asks for what only the contact's record knows. */
  asksContact: boolean;
  /** Hours before departure at which a policy may begin to hold. */
  departureHours: number[];
}

/** A change is told by its event; the time only bounds a lost one. */
const book = rememberFor(2000, readBook);

/** The rules in force, kept for a moment: every message asks. */
export const ruleBook = (): Promise<RuleBook> => book.recall();

export const forgetRules = book.forget;

async function readBook(): Promise<RuleBook> {
  const [calendars, policies, shares, deadlines] = await readRecords();
  if (calendars.length === 0 && (await CalendarModel.estimatedDocumentCount()) === 0 && (await seedRules())) return readBook();
  const on = deadlines.filter((one) => one.on);
  const conditions = [...policies.flatMap(({ rules }) => [...rules.all, ...rules.any]), ...on.flatMap(({ all }) => all)];
  return {
    policies: policies.map(({ _id, version, rules }) => ({ ...rules, id: String(_id), version })),
    calendars: new Map(calendars.map((one) => [String(one._id), versionOf(one)])),
    ofDepartments: new Map(calendars.flatMap((one) => one.departmentIds.map((id): [string, string] => [String(id), versionOf(one)]))),
    ofOrganisation: calendars.filter(({ isOrganisations }) => isOrganisations).map(versionOf)[0] ?? null,
    ladderShares: new Map(shares.map(({ _id, shares: of }) => [_id, of])),
    deadlines: on,
    asksContact: conditions.some(isOfContact),
    departureHours: [...new Set(conditions.flatMap((one) => (one.fact === "hoursToDeparture" ? [one.under] : [])))],
  };
}

const readRecords = () =>
  Promise.all([
    CalendarModel.find({ removed: false }).sort({ _id: 1 }).lean(),
    PolicyModel.find({ removed: false }).sort({ order: 1, _id: 1 }).lean(),
    LadderSharesModel.find().lean(),
    listDeadlines(),
  ]);

export const versionOf = ({ _id, version }: Pick<CalendarRecord, "_id" | "version">) => `${String(_id)}:${version}`;
