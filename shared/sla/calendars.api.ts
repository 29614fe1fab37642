import { z } from "zod";
import { endpoint } from "../contract/endpoint.ts";
import { faultsOf } from "../contract/faults.ts";
import { CalendarId, DepartmentId, Instant } from "../contract/ids.ts";
import { CalendarInput, Holiday, SavedCalendar } from "./calendar.schema.ts";

const tags = ["calendars"];
const path = "/calendars/{id}" as const;
const One = z.strictObject({ id: CalendarId });
const Place = z.object({ id: z.string(), name: z.string() });
const usable = faultsOf("calendar.unusable", "policy.unreachable");

/** Who works by it: the organisation, and departments that have no other. */
const Users = z.strictObject({ isOrganisations: z.boolean(), departmentIds: z.array(DepartmentId).max(200) });

export const calendarsApi = {
  list: endpoint("calendar.read")
    .route({ method: "GET", path: "/calendars", tags, summary: "All calendars" })
    .output(z.object({ items: z.array(SavedCalendar) })),
  create: endpoint("calendar.manage")
    .route({ method: "POST", path: "/calendars", tags, successStatus: 201, summary: "Add a calendar" })
    .input(CalendarInput)
    .output(SavedCalendar)
    .errors(usable),
  change: endpoint("calendar.manage")
    .route({ method: "PUT", path, tags, summary: "Change a calendar: a new version; running clocks keep the time already used" })
    .input(CalendarInput.extend({ id: CalendarId, seenVersion: z.number().int() }))
    .output(SavedCalendar)
    .errors({ ...usable, ...faultsOf("record.notFound", "rules.changed") }),
  setUsers: endpoint("calendar.manage")
    .route({ method: "PUT", path: `${path}/users`, tags, summary: "Say who works by a calendar" })
    .input(Users.extend({ id: CalendarId }))
    .output(SavedCalendar)
    .errors({ ...usable, ...faultsOf("record.notFound") }),
  remove: endpoint("calendar.manage")
    .route({ method: "DELETE", path, tags, summary: "Remove a calendar that nobody uses; its versions stay for the clocks that ran by it" })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("record.notFound", "calendar.inUse")),
  bringBack: endpoint("calendar.manage")
    .route({
      method: "POST",
      path: `${path}/return`,
      tags,
      summary: "Bring back a removed calendar with its versions; nobody works by it yet",
    })
    .input(One)
    .output(z.object({}))
    .errors(faultsOf("policy.unreachable", "record.notFound")),
  versions: endpoint("calendar.read")
    .route({ method: "GET", path: `${path}/versions`, tags, summary: "The 50 newest versions of a calendar, newest first" })
    .input(One)
    .output(
      z.object({
        items: z.array(z.object({ version: z.number().int(), rules: CalendarInput, changedAt: Instant, changedBy: z.string() })),
      }),
    )
    .errors(faultsOf("record.notFound")),
  publicHolidays: endpoint("calendar.manage")
    .route({
      method: "GET",
      path: "/public-holidays",
      tags,
      summary:
        "Public holidays of a country and region in a year, as a proposal; nothing is stored. Without a country, where there are some",
    })
    .input(
      z.strictObject({
        country: z.string().max(10).optional().describe("as listed in `countries`"),
        region: z.string().max(10).optional().describe("as listed in `regions`"),
        year: z.coerce.number().int().min(2000).max(2100),
        language: z.enum(["en", "zh-CN"]).default("en"),
      }),
    )
    .output(z.object({ countries: z.array(Place), regions: z.array(Place), holidays: z.array(Holiday) }))
    .errors(faultsOf("record.notFound")),
};
