import { queryOptions } from "@tanstack/react-query";
import type { Policy, PolicyInput, Targets } from "../../../shared/sla/policy.schema.ts";
import { api } from "../../platform/api.ts";

export { policiesQuery } from "../../platform/work/allPolicies.ts";
export const calendarNamesQuery = queryOptions({ queryKey: ["calendars"], queryFn: async () => (await api.calendars.list()).items });

/** The part of a policy that is edited. */
export const rulesOf = ({ name, nameZh, all, any, targets, hours, calendarId, warnShares }: Policy): PolicyInput => ({
  name,
  nameZh,
  all,
  any,
  targets,
  hours,
  calendarId,
  warnShares,
});

const empty: Targets = { firstResponse: null, nextResponse: null, resolution: null, callBack: null, transferAcceptance: null };

/** What a new policy begins with: it promises nothing and holds for nobody until conditions and targets are set. */
export const newPolicy = (name: string): PolicyInput => ({
  name,
  nameZh: null,
  all: [{ fact: "tier", is: ["platinum"] }],
  any: [],
  targets: { urgent: empty, high: empty, normal: empty, low: empty },
  hours: { firstResponse: "business", nextResponse: "business", resolution: "business", callBack: "wall", transferAcceptance: "business" },
  calendarId: null,
  warnShares: [0.75],
});
