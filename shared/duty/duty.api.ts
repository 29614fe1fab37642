import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { AgentId, DepartmentId, Instant } from "../contract/ids.ts";
import { dutyGaps, dutyWays } from "./dutyWords.ts";
import { Roster, SavedRoster } from "./roster.schema.ts";

const tags = ["duty"];

/** Who answers for a department now. Where nobody has the duty, `gap` says why, and `told` are those who are told instead, with `by` saying who they are. */
export const OnDuty = z.object({
  departmentId: DepartmentId.nullable(),
  gap: z.enum(dutyGaps).nullable(),
  by: z.enum(dutyWays),
  told: z.array(z.object({ id: AgentId, name: z.string() })),
  until: Instant.nullable().describe("the next hand-over or end of a gap within five weeks"),
});
export type OnDuty = z.infer<typeof OnDuty>;

export const dutyApi = {
  list: endpoint("duty.read")
    .route({ method: "GET", path: "/duty-rosters", tags, summary: "The roster of the whole desk and of each department" })
    .output(z.object({ items: z.array(SavedRoster) })),
  onNow: endpoint("duty.read")
    .route({ method: "GET", path: "/duty-now", tags, summary: "Who has the duty now, for the whole desk and for each department" })
    .output(z.object({ at: Instant, items: z.array(OnDuty) })),
  change: endpoint("duty.manage")
    .route({ method: "PUT", path: "/duty-rosters", tags, summary: "Change a roster; in force at once" })
    .input(Roster.safeExtend({ seenVersion: z.number().int().min(0) }))
    .output(SavedRoster)
    .errors(faultsOf("record.notFound", "rules.changed", "roster.cannotHold")),
};
